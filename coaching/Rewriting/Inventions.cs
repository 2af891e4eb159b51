using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>
/// Refuses rewrites that say something the agent did not: a number, a date, an amount, a link or a name that stands neither in the
/// draft nor in the customer's message.
/// </summary>
internal static class Inventions
{
    private static readonly FrozenSet<string> Dates = ((string[])
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
        "today", "tomorrow", "tonight", "yesterday", "noon", "midnight", "weekend", "week", "weeks", "hour", "hours", "minute", "minutes", "month", "months", "day", "days", "second", "seconds",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "hundred", "thousand", "dollar", "dollars", "euro", "euros", "pound", "pounds", "percent",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="rewrite"/> holds anything of the kind that <paramref name="draft"/> and <paramref name="customer"/> do not.</summary>
    public static bool Any(string draft, string? customer, string rewrite, Tokenizer tokenizer, TokenizedText buffer, List<TextSpan> shields)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Collect(draft, tokenizer, buffer, shields, known);
        if (customer is not null)
        {
            Collect(customer, tokenizer, buffer, shields, known);
        }

        tokenizer.Read(rewrite, buffer, shields);
        foreach (ref readonly var token in buffer.Tokens)
        {
            if (token.Has(TokenFlags.Placeholder))
            {
                continue;
            }

            var word = rewrite[token.Start..token.End];
            if (IsFact(buffer, token, word) && !known.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(string text, Tokenizer tokenizer, TokenizedText buffer, List<TextSpan> shields, HashSet<string> into)
    {
        tokenizer.Read(text, buffer, shields);
        foreach (ref readonly var token in buffer.Tokens)
        {
            into.Add(text[token.Start..token.End]);
        }
    }

    private static bool IsFact(TokenizedText text, in Token token, string word)
    {
        if (token.Has(TokenFlags.Number | TokenFlags.Opaque) || Dates.Contains(word))
        {
            return true;
        }

        // A capital inside a sentence is a name, but for "I" and its contractions.
        var startsSentence = text.Sentences[token.Sentence].Span.Start == token.Start;
        return token.Has(TokenFlags.Capital) && !startsSentence && word is not "I" && !word.StartsWith("I'", StringComparison.Ordinal) && !word.StartsWith("I’", StringComparison.Ordinal);
    }
}
