using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules;

/// <summary>How far a rewrite reaches.</summary>
internal enum RewriteScope
{
    /// <summary>The matched words only.</summary>
    Match,

    /// <summary>The clause they stand in, up to the next comma or conjunction.</summary>
    Clause,

    /// <summary>The whole sentence, when it holds little beyond the match.</summary>
    Sentence,

    /// <summary>Adds a sentence at the start of the draft, behind a greeting.</summary>
    Start,

    /// <summary>Adds a sentence at the end of the draft, before a closing.</summary>
    End,
}

/// <summary>How the revised draft mends a finding.</summary>
internal sealed record RuleRewrite(RewriteScope Scope, string With);

/// <summary>A bad or good text that proves a rule.</summary>
/// <param name="Text">The draft, without the marks.</param>
/// <param name="Spans">The exact words a bad example points at; empty for a good one.</param>
/// <param name="IsBad">Whether the rule must speak.</param>
/// <param name="Line">Its line in the rule's file.</param>
/// <param name="Voice">The team's voice it is written for.</param>
internal sealed record RuleExample(Draft Text, IReadOnlyList<Text.TextSpan> Spans, bool IsBad, int Line, Voice Voice);

/// <summary>What every rule has, whatever its kind.</summary>
internal sealed record RuleInfo
{
    public required string Id { get; init; }

    public required string Lesson { get; init; }

    public required string Kind { get; init; }

    public required Dimension Dimension { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Better { get; init; }

    public required IReadOnlyList<RuleExample> Examples { get; init; }

    public required Guard When { get; init; }

    /// <summary>Rules or lessons that, speaking in the same sentence, make this one unnecessary.</summary>
    public required IReadOnlyList<string> YieldsTo { get; init; }

    public RuleRewrite? Rewrite { get; init; }

    /// <summary>The file the rule came from.</summary>
    public required string File { get; init; }
}
