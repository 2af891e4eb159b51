using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Slack's answer to a call.</summary>
internal sealed record SlackAnswer(SlackOutcome Outcome)
{
    /// <summary>Slack's word for what is wrong.</summary>
    public string? Error { get; init; }

    /// <summary>How long Slack asks to wait.</summary>
    public TimeSpan? Wait { get; init; }

    public JObject? Body { get; init; }

    /// <summary>The token does not work (any more); an operator can mend that.</summary>
    public bool IsLockedOut => Error is "no_token" or "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "missing_scope";
}
