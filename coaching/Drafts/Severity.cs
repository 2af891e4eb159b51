namespace CoachBot.Coaching.Drafts;

/// <summary>What a finding costs the customer, from the best to the worst.</summary>
public enum Severity
{
    /// <summary>Something done well; it is named, never counted against the draft.</summary>
    Praise,

    /// <summary>A polish that never costs the draft its <see cref="Verdict.Ready"/>.</summary>
    Low,

    /// <summary>Worth changing before sending.</summary>
    Medium,

    /// <summary>Likely to hurt; change it before sending.</summary>
    High,

    /// <summary>Must not be sent.</summary>
    Block,
}
