namespace CoachBot.Coaching.NextSteps;

/// <summary>How the customer's last words sound, as far as advice is concerned.</summary>
internal enum Temper
{
    /// <summary>Thankful, relieved, pleased.</summary>
    Glad,

    /// <summary>Nothing to speak of.</summary>
    Calm,

    /// <summary>Frustrated, let down, worried, angry in calm words.</summary>
    Upset,

    /// <summary>Heated: shouting, insults, rage.</summary>
    Hot,
}
