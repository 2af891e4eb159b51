namespace CoachBot.Channels.Teams;

/// <summary>A genuine request that is not taken all the same.</summary>
/// <param name="status">The HTTP status that says so.</param>
/// <param name="reason">Why, for the log; nothing of the activity.</param>
internal sealed class ActivityRefusedException(int status, string reason) : Exception(reason)
{
    /// <summary>The HTTP status that says so.</summary>
    public int Status { get; } = status;
}
