namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>Demands on callers beyond those of the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a signing key must carry besides that of the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator? ClaimsValidator { get; set; }

    /// <summary>Further issuers of development tokens.</summary>
    public IEnumerable<string>? ValidTokenIssuers { get; set; }
}
