namespace CoachBot.Coaching.Signals;

/// <summary>What can be read from a text and explained by its words.</summary>
public enum Signal
{
    /// <summary>Angry, frustrated, disappointed, anxious or sad.</summary>
    Upset,

    /// <summary>See <see cref="Emotion.Angry"/>.</summary>
    Angry,

    /// <summary>See <see cref="Emotion.Frustrated"/>.</summary>
    Frustrated,

    /// <summary>See <see cref="Emotion.Disappointed"/>.</summary>
    Disappointed,

    /// <summary>See <see cref="Emotion.Anxious"/>.</summary>
    Anxious,

    /// <summary>See <see cref="Emotion.Confused"/>.</summary>
    Confused,

    /// <summary>See <see cref="Emotion.Sad"/>.</summary>
    Sad,

    /// <summary>See <see cref="Emotion.Urgent"/>.</summary>
    Urgent,

    /// <summary>See <see cref="Emotion.Relieved"/>.</summary>
    Relieved,

    /// <summary>See <see cref="Emotion.Grateful"/>.</summary>
    Grateful,

    /// <summary>See <see cref="Emotion.Excited"/>.</summary>
    Excited,

    /// <summary>Bad words for anything at all.</summary>
    Negative,

    /// <summary>Good words for anything at all.</summary>
    Positive,

    /// <summary>Says that something is not as it should be, calmly or not.</summary>
    Complaint,

    /// <summary>Written so that the next answer may well be hostile.</summary>
    Derailing,

    /// <summary>Polite for a request.</summary>
    Polite,

    /// <summary>Rude or vulgar words, whoever is meant.</summary>
    Rude,

    /// <summary>Abuse of the one who is spoken to.</summary>
    Abuse,

    /// <summary>Shows that the other's feelings or situation were understood.</summary>
    Empathy,

    /// <summary>Says the opposite of what is meant.</summary>
    Sarcasm,
}
