namespace CoachBot.Coaching.Signals;

/// <summary>What the wording of one text shows. Estimates of how people would read it, not of what its writer feels.</summary>
/// <param name="Sentiment">From -1 (bad) to 1 (good); near 0 both for plain and for mixed texts. Source: <c>Models/customer.md</c>.</param>
/// <param name="Upset">Probability from 0 to 1 that a customer is angry, frustrated, disappointed, anxious or sad. Source: <c>Models/customer.md</c>.</param>
/// <param name="Emotions">Single emotions.</param>
public readonly record struct TextSignals(float Sentiment, float Upset, EmotionScores Emotions)
{
    /// <summary>The signals of an empty text.</summary>
    public static TextSignals None => default;
}
