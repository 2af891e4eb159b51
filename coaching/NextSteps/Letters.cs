using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Tells whether a message is written like a letter, and answers it like one.</summary>
internal static class Letters
{
    private const int Plainly = 2;
    private const string Closing = "Kind regards,\n[your name]";

    private static readonly (string Short, string Long)[] Forms =
    [
        ("won't", "will not"), ("can't", "cannot"), ("n't", " not"), ("'m ", " am "), ("'ll ", " will "), ("'ve ", " have "), ("'re ", " are "), ("'d ", " would "), ("it's ", "it is "), ("It's ", "It is "),
        ("that's ", "that is "), ("That's ", "That is "), ("here's ", "here is "), ("Here's ", "Here is "), ("what's ", "what is "), ("What's ", "What is "),
    ];

    /// <summary>Whether it opens with "Dear" or shows letter style more than once, and nothing relaxed.</summary>
    public static bool IsOne(Reading words, Playbook playbook)
    {
        if (words.Text.Count == 0 || Count(words, playbook, "informal") > 0)
        {
            return false;
        }

        foreach (ref readonly var token in words.Text.Tokens)
        {
            if (token.Has(TokenFlags.SecondHalf | TokenFlags.ChatSpelling))
            {
                return false;
            }
        }

        return words.Text.IsAt(0, "dear") || Count(words, playbook, "formal") >= Plainly;
    }

    /// <summary>Writes short forms out and sets greeting and closing as in a letter.</summary>
    /// <param name="greeting">The greeting the reply begins with, or <see langword="null"/>.</param>
    /// <param name="body">The reply without it.</param>
    public static string Write(string? greeting, string body)
    {
        foreach (var (shorter, longer) in Forms)
        {
            body = body.Replace(shorter, longer, StringComparison.Ordinal);
        }

        return greeting is null ? body : $"{greeting}\n\n{body}\n\n{Closing}";
    }

    private static int Count(Reading words, Playbook playbook, string concept) => playbook.ConceptNamed(concept) is >= 0 and var index ? words.HitsOf(index).Count : 0;
}
