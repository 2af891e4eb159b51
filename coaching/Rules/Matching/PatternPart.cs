namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// What a pattern is looked for in. Each part has an automaton of its own, so that a text is walked only for what can matter in it: half of all patterns
/// ask about the customer's message, or can say something only when it is known.
/// </summary>
[Flags]
internal enum PatternPart
{
    None = 0,

    /// <summary>Every draft.</summary>
    Draft = 1,

    /// <summary>Drafts whose customer's message is known; in others only when somebody asks after all.</summary>
    Answer = 2,

    /// <summary>The customer's words.</summary>
    Customer = 4,
}
