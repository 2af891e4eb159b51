using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Kinds.Compare;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>Finds where a missing sentence belongs: behind the greeting, or before the closing.</summary>
internal static class Insertions
{
    private const int LongestGreeting = 2;

    private static readonly string[] Closings = ["regards", "best", "kind", "sincerely", "cheers", "warm", "yours", "thanks", "thank", "have", "many"];

    public static Edit? Add(TokenizedText text, RuleRewrite rewrite)
    {
        if (text.SentenceCount == 0)
        {
            return null;
        }

        return rewrite.Scope == RewriteScope.Start ? AtStart(text, rewrite.With) : AtEnd(text, rewrite.With);
    }

    private static Edit AtStart(TokenizedText text, string sentence)
    {
        var first = text.Sentences[0];
        var greeted = GreetingEnd(text, first);
        if (greeted >= 0 && greeted + 1 < first.EndToken)
        {
            // "Hi Ana, your parcel …", "Hello, your parcel …": the sentence goes behind the greeting and its comma.
            var next = text.Tokens[greeted + 1];
            var word = text.Text[next.Start..next.End];
            return new Edit(new TextSpan(next.Start, next.End), Grammar.Lower(sentence) + " " + char.ToUpperInvariant(word[0]) + word[1..]);
        }

        if (IsGreetingOnly(text, first) && text.SentenceCount > 1)
        {
            var second = text.Sentences[1].Span.Start;
            return new Edit(new TextSpan(second, second), sentence + " ");
        }

        return new Edit(new TextSpan(first.Span.Start, first.Span.Start), sentence + " ");
    }

    private static Edit AtEnd(TokenizedText text, string sentence)
    {
        var last = text.SentenceCount - 1;
        while (last > 0 && IsClosing(text, text.Sentences[last]))
        {
            last--;
        }

        var end = text.Sentences[last].Span.End;
        var mark = text.Text[end - 1] is '.' or '!' or '?' or '…' or ')' or ':' ? " " : ". ";
        return new Edit(new TextSpan(end, end), mark + sentence);
    }

    /// <summary>The last token of a greeting that the first sentence goes on after, or -1.</summary>
    private static int GreetingEnd(TokenizedText text, in Sentence first)
    {
        if (Names.Greeted(text) is >= 0 and var name)
        {
            return name;
        }

        if (text.IsAt(first.FirstToken, "hi", "hello", "hey"))
        {
            for (var i = first.FirstToken + 1; i < first.EndToken && i <= first.FirstToken + LongestGreeting; i++)
            {
                if (text.Tokens[i].Has(TokenFlags.AfterBreak))
                {
                    return i - 1;
                }
            }
        }

        return -1;
    }

    private static bool IsGreetingOnly(TokenizedText text, in Sentence sentence) =>
        sentence.TokenCount <= 4 && Clauses.StartsWithGreeting(text, sentence);

    private static bool IsClosing(TokenizedText text, in Sentence sentence) => sentence.TokenCount <= 8 && text.IsAt(sentence.FirstToken, Closings);
}
