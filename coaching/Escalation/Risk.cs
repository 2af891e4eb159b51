namespace CoachBot.Coaching.Escalation;

/// <summary>Whether a conversation needs a human above, and why.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Level">What to do about it.</param>
/// <param name="Reasons">The reasons, the weightiest first.</param>
/// <param name="Sentence">The judgement in one plain sentence.</param>
public sealed record Risk(double Score, RiskLevel Level, IReadOnlyList<RiskReason> Reasons, string Sentence)
{
    /// <summary>Nothing speaks for it.</summary>
    public static Risk None { get; } = new(0, RiskLevel.None, [], "Nothing in this conversation asks for a supervisor.");
}

/// <summary>Why a conversation may need a human above.</summary>
/// <param name="Code">The cue's code, or that of a trend.</param>
/// <param name="Turn">Index of the turn it was told from.</param>
/// <param name="Excerpt">The words it was told from: untrusted text.</param>
public sealed record RiskReason(string Code, int Turn, string Excerpt);

/// <summary>What to do about a risk.</summary>
public enum RiskLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Keep an eye on it.</summary>
    Watch,

    /// <summary>Tell a supervisor.</summary>
    Nudge,

    /// <summary>Tell a supervisor at once; nothing softens it.</summary>
    Immediate,
}
