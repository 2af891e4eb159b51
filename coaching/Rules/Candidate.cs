using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>A place a rule points at, before it is known whether it will be told.</summary>
internal readonly record struct Candidate(Rule Rule, TextSpan Span, int FirstToken, int LastToken)
{
    /// <summary>Replaces the rule's own wordings.</summary>
    public IReadOnlyList<string>? Alternatives { get; init; }

    /// <summary>What the revised draft puts in the place of the span, when the kind knows better than the rule's own rewrite.</summary>
    public string? Replacement { get; init; }

    /// <summary>For <c>{count}</c> or <c>{value}</c> in the message.</summary>
    public double? Value { get; init; }

    /// <summary>For <c>{limit}</c> in the message.</summary>
    public double? Limit { get; init; }

    /// <summary>For <c>{missing}</c> in the message.</summary>
    public string? Missing { get; init; }
}
