namespace CoachBot.Coaching.Escalation;

/// <summary>What a supervisor is told of a conversation. All of it is redacted before it comes here.</summary>
/// <param name="Id">The number of the case.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Excerpt">The customer's words it was told from: untrusted text.</param>
public sealed record Nudge(string Id, RiskLevel Level, string Sentence, string Excerpt)
{
    /// <summary>Whom to help; <see langword="null"/> when not known.</summary>
    public string? Agent { get; init; }

    /// <summary>How the customer's mood moves.</summary>
    public string? Trend { get; init; }

    /// <summary>What the agent has tried.</summary>
    public string? Tried { get; init; }

    /// <summary>What may help.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether the agent called.</summary>
    public bool IsCall { get; init; }

    /// <summary>How it ended: "Mia is on it"; <see langword="null"/> while it is open.</summary>
    public string? Ending { get; init; }
}
