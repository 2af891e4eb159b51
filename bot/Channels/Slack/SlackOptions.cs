namespace CoachBot.Channels.Slack;

/// <summary>The channel to Slack, spoken without anything in between.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Whether <c>/slack/events</c>, <c>/slack/commands</c> and <c>/slack/interactions</c> are open.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Enabled { get; set; }

    /// <summary>The signing secret of the Slack app.</summary>
    /// <value>Empty by default.</value>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot token for every workspace that has none of its own; with token rotation the refresh token.</summary>
    /// <value>Empty by default.</value>
    public string BotToken { get; set; } = "";

    /// <summary>Bot tokens, or refresh tokens, by the id of the workspace.</summary>
    /// <value>Empty by default.</value>
    public Dictionary<string, string> Workspaces { get; set; } = [];

    /// <summary>The client id of the Slack app; for token rotation.</summary>
    /// <value>Empty by default.</value>
    public string ClientId { get; set; } = "";

    /// <summary>The client secret of the Slack app; for token rotation.</summary>
    /// <value>Empty by default.</value>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where Slack's Web API is.</summary>
    /// <value><c>https://slack.com/api/</c> by default.</value>
    public string ApiUrl { get; set; } = "https://slack.com/api/";
}
