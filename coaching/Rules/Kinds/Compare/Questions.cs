using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Tells what kind of question a sentence asks.</summary>
internal static class Questions
{
    private static readonly FrozenSet<string> Verbs = ((string[])
    [
        "can", "could", "do", "does", "did", "is", "are", "was", "were", "will", "would", "have", "has", "may", "should", "am", "isn't", "aren't", "don't", "doesn't", "didn't", "can't", "won't",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the message asks something that yes or no would answer. Requests dressed as questions ("can you check …?", "could you help …?") ask for a deed, not for
    /// an answer, and don't count.
    /// </summary>
    public static bool AsksYesNo(TokenizedText text)
    {
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.IsQuestion && IsYesNo(text, sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYesNo(TokenizedText text, in Sentence sentence)
    {
        var verbs = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        var clause = true;
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            var word = text.WordAt(i);
            if (clause && verbs.Contains(word))
            {
                var next = text.WordAt(i + (text.Tokens[i + 1].Has(TokenFlags.SecondHalf) && i + 2 < sentence.EndToken ? 2 : 1));
                return !(next.Equals("you", StringComparison.OrdinalIgnoreCase) && word.Length > 2 && word[0] is 'c' or 'C' or 'w' or 'W')
                    && !next.Equals("someone", StringComparison.OrdinalIgnoreCase) && !next.Equals("anyone", StringComparison.OrdinalIgnoreCase);
            }

            // A greeting, "so", "and", or a comma may stand before the verb.
            clause = text.Tokens[i + 1].Has(TokenFlags.AfterBreak) || (clause && word.ToString().ToLowerInvariant() is "hi" or "hello" or "hey" or "so" or "and" or "but" or "ok" or "okay" or "please" or "or" or "also" or "then");
        }

        return false;
    }
}
