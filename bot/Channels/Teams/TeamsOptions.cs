namespace CoachBot.Channels.Teams;

/// <summary>The channel to Microsoft Teams and everything else that speaks the Bot Framework protocol.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Whether <c>/api/messages</c> is open.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The organisations whose people may talk to the bot in Teams, by the ids of their tenants.</summary>
    /// <value>Empty by default: every organisation that the registration lets in.</value>
    public IList<string> AllowedTenants { get; set; } = [];
}
