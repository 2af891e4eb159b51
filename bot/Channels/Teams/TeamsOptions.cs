namespace CoachBot.Channels.Teams;

/// <summary>The channel to Microsoft Teams and everything else that speaks the Bot Framework protocol.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Whether <c>/api/messages</c> is open.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; set; } = true;
}
