namespace CoachBot.Coaching.Signals;

/// <summary>What the wording of one text shows. Estimates of how people would read it, not of what its writer feels.</summary>
/// <remarks>Sentiment, upset and the emotions are about customers' turns. An agent's words of sympathy name the customer's trouble and score like it; for drafts read politeness, rudeness, abuse and empathy.</remarks>
/// <param name="Sentiment">From -1 (bad) to 1 (good); near 0 both for plain and for mixed texts. Source: <c>Models/customer.md</c>.</param>
/// <param name="Upset">Probability from 0 to 1 that a customer is angry, frustrated, disappointed, anxious or sad. Source: <c>Models/customer.md</c>.</param>
/// <param name="Emotions">Single emotions.</param>
/// <param name="Complaint">Probability from 0 to 1 that it says something is not as it should be, calmly or not. Source: <c>Models/customer.md</c>.</param>
/// <param name="Derailing">Probability from 0 to 1 that the exchange turns hostile here. Source: <c>Models/customer.md</c>.</param>
/// <param name="Politeness">From 0 (rudest) to 1 (most polite): the expected rank among requests. Source: <c>Models/politeness.md</c>.</param>
/// <param name="Rudeness">Probability from 0 to 1 of rude or vulgar words, whoever is meant. Source: <c>Models/rudeness.md</c>.</param>
/// <param name="Abuse">Probability from 0 to 1 that the one who is spoken to is abused. Source: <c>Models/rudeness.md</c>.</param>
/// <param name="Empathy">Probability from 0 to 1 that the writer shows understanding of the other's feelings or situation. Source: <c>Models/empathy.md</c>.</param>
/// <param name="Sarcasm">Probability from 0 to 1 that the opposite is meant; weak, see <c>Models/sarcasm.md</c>.</param>
public readonly record struct TextSignals(
    float Sentiment, float Upset, EmotionScores Emotions, float Complaint, float Derailing, float Politeness, float Rudeness, float Abuse, float Empathy, float Sarcasm)
{
    /// <summary>The signals of an empty text.</summary>
    public static TextSignals None => default;
}
