using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy;

/// <summary>One personal detail in a text.</summary>
/// <param name="Span">Where it stands in the original text, in UTF-16 code units.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct RedactedSpan(TextSpan Span, RedactionKind Kind);
