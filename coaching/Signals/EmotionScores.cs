namespace CoachBot.Coaching.Signals;

/// <summary>How likely each emotion shows in a text: probabilities from 0 to 1, each for itself, so they need not add up to 1. Source: <c>Models/customer.md</c>.</summary>
/// <param name="Angry">Probability of <see cref="Emotion.Angry"/>, 0 to 1.</param>
/// <param name="Frustrated">Probability of <see cref="Emotion.Frustrated"/>, 0 to 1.</param>
/// <param name="Disappointed">Probability of <see cref="Emotion.Disappointed"/>, 0 to 1.</param>
/// <param name="Anxious">Probability of <see cref="Emotion.Anxious"/>, 0 to 1.</param>
/// <param name="Confused">Probability of <see cref="Emotion.Confused"/>, 0 to 1.</param>
/// <param name="Sad">Probability of <see cref="Emotion.Sad"/>, 0 to 1.</param>
/// <param name="Urgent">Probability of <see cref="Emotion.Urgent"/>, 0 to 1.</param>
/// <param name="Relieved">Probability of <see cref="Emotion.Relieved"/>, 0 to 1.</param>
/// <param name="Grateful">Probability of <see cref="Emotion.Grateful"/>, 0 to 1.</param>
/// <param name="Excited">Probability of <see cref="Emotion.Excited"/>, 0 to 1.</param>
public readonly record struct EmotionScores(
    float Angry, float Frustrated, float Disappointed, float Anxious, float Confused, float Sad, float Urgent, float Relieved, float Grateful, float Excited)
{
    /// <summary>The probability of one emotion, 0 to 1.</summary>
    public float this[Emotion emotion] => emotion switch
    {
        Emotion.Angry => Angry,
        Emotion.Frustrated => Frustrated,
        Emotion.Disappointed => Disappointed,
        Emotion.Anxious => Anxious,
        Emotion.Confused => Confused,
        Emotion.Sad => Sad,
        Emotion.Urgent => Urgent,
        Emotion.Relieved => Relieved,
        Emotion.Grateful => Grateful,
        Emotion.Excited => Excited,
        _ => throw new ArgumentOutOfRangeException(nameof(emotion), emotion, "Not an emotion."),
    };
}
