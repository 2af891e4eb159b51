namespace CoachBot.Coaching.NextSteps;

/// <summary>A thing the customer named, as an agent would call it.</summary>
/// <param name="Text">"your blue kettle", "the app".</param>
/// <param name="IsPlural">Whether it is more than one ("your shoes").</param>
/// <param name="First">Index of its first token, the determiner included.</param>
/// <param name="Last">Index of its last token.</param>
internal readonly record struct Thing(string Text, bool IsPlural, int First, int Last)
{
    /// <summary>Verb forms and pronouns that go with it: what "is", "has", "was" become for several things.</summary>
    public string? Agree(string word) => (word, IsPlural) switch
    {
        ("is" or "has" or "was" or "it", false) => word,
        ("does", false) => "does",
        ("is", true) => "are",
        ("has", true) => "have",
        ("was", true) => "were",
        ("does", true) => "do",
        ("it", true) => "them",
        _ => null,
    };
}
