namespace CoachBot.Coaching.Signals;

/// <summary>What a customer may feel, as far as words show it.</summary>
public enum Emotion
{
    /// <summary>Rage, outrage, an attack on the company or a person.</summary>
    Angry,

    /// <summary>Tried and tried again without getting anywhere.</summary>
    Frustrated,

    /// <summary>Expected more.</summary>
    Disappointed,

    /// <summary>Fears what may come.</summary>
    Anxious,

    /// <summary>Does not understand what is going on or what to do.</summary>
    Confused,

    /// <summary>Grief, loss, giving up.</summary>
    Sad,

    /// <summary>Time presses.</summary>
    Urgent,

    /// <summary>A worry has gone.</summary>
    Relieved,

    /// <summary>Thanks that are meant.</summary>
    Grateful,

    /// <summary>Looks forward to something.</summary>
    Excited,
}
