namespace CoachBot.Coaching.Privacy;

/// <summary>A text without its personal details, and where they stood.</summary>
/// <param name="Text">The text with every detail replaced by its kind, for example <c>[email]</c>.</param>
/// <param name="Spans">The details in the original text, in order, never overlapping.</param>
public sealed record Redaction(string Text, IReadOnlyList<RedactedSpan> Spans);
