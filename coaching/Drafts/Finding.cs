using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Drafts;

/// <summary>One thing worth saying about a draft: where it stands, why it matters, what would be better.</summary>
public sealed record Finding
{
    /// <summary>The rule that speaks, for example <c>trigger.calm-down</c>; stable for ever.</summary>
    public required string Rule { get; init; }

    /// <summary>The lesson of the curriculum the rule serves.</summary>
    public required string Lesson { get; init; }

    /// <summary>The side of the reply it touches.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>How much it costs, or <see cref="Severity.Praise"/>.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The exact words, in UTF-16 offsets into the draft; empty (start = end) when something is missing and has no place yet.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words under <see cref="Span"/>, as they stand in the draft.</summary>
    public required string Excerpt { get; init; }

    /// <summary>One sentence: what was found.</summary>
    public required string Message { get; init; }

    /// <summary>One sentence: why it matters to the customer.</summary>
    public required string Why { get; init; }

    /// <summary>Better words, best first; unknown facts stand as [placeholders].</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];
}
