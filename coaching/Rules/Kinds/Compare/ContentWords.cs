using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>The words of a message that carry its matter, brought to a rough stem so that "arrived" meets "arrive".</summary>
internal static class ContentWords
{
    private const int ShortestWord = 4;

    // Function words and the small talk of service: they show nothing of what a customer wrote.
    private static readonly FrozenSet<string> Empty = ((string[])
    [
        "about", "after", "again", "also", "always", "another", "anyone", "anything", "because", "been", "before", "being", "both", "cannot", "come", "could", "does", "doing", "done", "each",
        "even", "ever", "every", "from", "gave", "getting", "give", "goes", "going", "gone", "have", "having", "hello", "here", "into", "just", "keep", "know", "last", "like", "made", "make",
        "many", "maybe", "more", "most", "much", "must", "need", "never", "nothing", "only", "other", "over", "please", "really", "said", "same", "should", "since", "some", "someone", "something",
        "still", "such", "sure", "take", "tell", "than", "thank", "thanks", "that", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "though", "through",
        "told", "very", "want", "wanted", "well", "went", "were", "what", "when", "where", "which", "while", "will", "with", "without", "would", "your", "yours", "help", "hope", "look", "looking",
        "understand", "sorry", "issue", "issues", "problem", "problems", "matter", "inconvenience", "customer", "support", "service", "team", "everyone", "good", "morning", "afternoon", "evening", "today",
        "day", "time", "times", "back", "able", "dear", "regards", "welcome", "happy", "great", "right", "question", "questions", "contact", "reply", "message", "information", "details", "long", "people",
        "order", "orders", "ordered", "account", "ticket", "number", "case", "little", "moment", "minute", "okay", "sir", "madam", "madame", "perhaps", "guess", "honestly", "actually", "trying", "delivery", "email", "mail", "company", "business", "request", "website", "wait", "waiting", "week", "weeks", "days", "month", "hours",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the stems of the content words of <paramref name="text"/> up to <paramref name="endToken"/>; numbers count as they stand.</summary>
    public static void Collect(TokenizedText text, int endToken, HashSet<string> into)
    {
        foreach (ref readonly var token in text.Tokens[..endToken])
        {
            if (token.Has(TokenFlags.Number))
            {
                into.Add(text.Text[token.Start..token.End]);
            }
            else if (!token.Has(TokenFlags.SecondHalf | TokenFlags.Placeholder) && token.End - token.Start >= ShortestWord)
            {
                var word = text.Text[token.Start..token.End].ToLowerInvariant();
                if (!Empty.Contains(word) && char.IsLetter(word[0]))
                {
                    into.Add(Stem(word));
                }
            }
        }
    }

    /// <summary>Whether a word says something of its own, rather than only holding the sentence together.</summary>
    public static bool HasSubstance(ReadOnlySpan<char> word) =>
        word.Length >= ShortestWord && !Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !word.Contains('\'') && !word.Contains('’');

    /// <summary>Cuts the commonest endings; rough on purpose, both sides are cut alike.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e", "y"])
        {
            if (word.Length - ending.Length >= ShortestWord && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
