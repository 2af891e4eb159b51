using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Signals;

/// <summary>A word that raised a signal.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Share">Its share of all that raised the signal, 0 to 1.</param>
public readonly record struct SignalEvidence(TextSpan Span, float Share);
