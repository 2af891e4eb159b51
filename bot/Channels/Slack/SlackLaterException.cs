namespace CoachBot.Channels.Slack;

/// <summary>Slack cannot take it now; the work is kept and done later.</summary>
internal sealed class SlackLaterException(TimeSpan wait) : Exception("Slack cannot take it now.")
{
    public TimeSpan Wait => wait;
}
