namespace CoachBot.Coaching.Drafts;

/// <summary>The five sides of a reply that are coached and scored.</summary>
public enum Dimension
{
    /// <summary>How it sounds: respect, warmth, calm.</summary>
    Tone,

    /// <summary>Whether the customer's feeling and situation are seen.</summary>
    Empathy,

    /// <summary>Whether it can be understood at once.</summary>
    Clarity,

    /// <summary>Whether somebody takes the case on.</summary>
    Ownership,

    /// <summary>Whether the customer knows what happens next, and when.</summary>
    NextStep,
}
