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
}
