namespace CoachBot.Coaching.NextSteps;

/// <summary>Writes short forms out, for replies to people who write letters.</summary>
internal static class ShortForms
{
    private static readonly (string Short, string Long)[] Forms =
    [
        ("won't", "will not"), ("can't", "cannot"), ("n't", " not"), ("'m ", " am "), ("'ll ", " will "), ("'ve ", " have "), ("'re ", " are "), ("'d ", " would "), ("it's ", "it is "), ("It's ", "It is "),
        ("that's ", "that is "), ("That's ", "That is "), ("here's ", "here is "), ("Here's ", "Here is "), ("what's ", "what is "), ("What's ", "What is "),
    ];

    public static string WriteOut(string text)
    {
        foreach (var (shorter, longer) in Forms)
        {
            text = text.Replace(shorter, longer, StringComparison.Ordinal);
        }

        return text;
    }
}
