using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Kinds.Compare;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>Finds how much around a match can be replaced as one piece without losing anything else the sentence says.</summary>
internal static class Clauses
{
    private const int LongestInterjection = 2;

    private static readonly string[] Subjects = ["i", "we", "you", "it", "let", "our", "the", "your", "this", "there", "that", "they", "my", "please", "i'm", "i'll", "i've", "we're", "we'll", "we've", "let's", "it's", "that's"];
    private static readonly string[] Joins = ["and", "but", "so", "or", "because"];
    private static readonly string[] Subordinators = ["if", "when", "while", "because", "since", "although", "though", "as", "once", "after", "before", "unless", "until", "whenever", "whether"];

    /// <summary>The edit that puts <paramref name="with"/> in the place of the sentence around a match, else of its clause, or <see langword="null"/> when too much would be lost.</summary>
    public static Edit? Replace(ReviewContext context, in Candidate match, string with)
    {
        var text = context.Reading.Text;
        var sentence = text.SentenceOf(match.FirstToken);
        var first = ClauseStart(text, sentence, match.FirstToken);
        var end = sentence.EndToken - 1;
        if (IsWorthKeeping(text, sentence, first) && LosesLittle(text, first, end, match))
        {
            return Behind(text, sentence, first, EndOf(text, sentence), with);
        }

        return LosesLittle(text, sentence.FirstToken, end, match) ? new Edit(new TextSpan(sentence.Span.Start, EndOf(text, sentence)), with) : ReplaceClause(text, sentence, match, with);
    }

    /// <summary>The edit that puts <paramref name="with"/> in the place of the clause around a match, or <see langword="null"/>.</summary>
    public static Edit? ReplaceClause(TokenizedText text, in Sentence sentence, in Candidate match, string with)
    {
        var first = ClauseStart(text, sentence, match.FirstToken);
        var end = ClauseEnd(text, sentence, match.LastToken, out var follows);
        if (!LosesLittle(text, first, end, match))
        {
            return null;
        }

        var before = first - sentence.FirstToken;
        if (before > 0 && text.IsAt(sentence.FirstToken, Subordinators))
        {
            return null;
        }

        if (follows < 0)
        {
            return Behind(text, sentence, first, EndOf(text, sentence), with);
        }

        var next = text.Tokens[follows];
        var nextWord = text.Text[next.Start..next.End];
        return Behind(text, sentence, first, next.End, with + " " + char.ToUpperInvariant(nextWord[0]) + nextWord[1..]);
    }

    /// <summary>Replaces from a clause on. Longer talk before it becomes a sentence of its own; a greeting or interjection keeps its comma.</summary>
    private static Edit Behind(TokenizedText text, in Sentence sentence, int first, int end, string with)
    {
        var before = first - sentence.FirstToken;
        if (before > LongestInterjection && !StartsWithGreeting(text, sentence))
        {
            return new Edit(new TextSpan(text.Tokens[first - 1].End, end), ". " + with);
        }

        return new Edit(new TextSpan(text.Tokens[first].Start, end), before > 0 ? Grammar.Lower(with) : with);
    }

    /// <summary>Whether a greeting or a clause of its own stands before the clause of the match ("Hi Ana, …", "Your box is here, and …").</summary>
    private static bool IsWorthKeeping(TokenizedText text, in Sentence sentence, int first)
    {
        var before = first - sentence.FirstToken;
        return before > 0 && (StartsWithGreeting(text, sentence) || (before > LongestInterjection && text.IsAt(sentence.FirstToken, Subjects)));
    }

    /// <summary>The end of a sentence without the marks that close what was opened before it.</summary>
    private static int EndOf(TokenizedText text, in Sentence sentence)
    {
        var end = sentence.Span.End;
        while (text.Text[end - 1] is '"' or '”' or '’' or ')')
        {
            end--;
        }

        return end;
    }

    private static int ClauseStart(TokenizedText text, in Sentence sentence, int token)
    {
        var first = token;
        while (first > sentence.FirstToken && !text.Tokens[first].Has(TokenFlags.AfterBreak))
        {
            first--;
        }

        return first;
    }

    /// <summary>The last token of the clause; <paramref name="follows"/> is the first of the next main clause, or -1 when nothing follows.</summary>
    private static int ClauseEnd(TokenizedText text, in Sentence sentence, int token, out int follows)
    {
        for (var i = token + 1; i < sentence.EndToken; i++)
        {
            var joined = text.IsAt(i, Joins) && i + 1 < sentence.EndToken;
            var subject = joined ? i + 1 : i;
            if ((joined || text.Tokens[i].Has(TokenFlags.AfterBreak)) && text.IsAt(subject, Subjects))
            {
                follows = subject;
                return i - 1;
            }
        }

        follows = -1;
        return sentence.EndToken - 1;
    }

    /// <summary>Whether the tokens hold nothing beyond the match that the customer would miss: no number, name, link, quotation, no word of substance.</summary>
    private static bool LosesLittle(TokenizedText text, int first, int last, in Candidate match)
    {
        for (var i = first; i <= last; i++)
        {
            var token = text.Tokens[i];
            if (i >= match.FirstToken && i <= match.LastToken)
            {
                continue;
            }

            var isName = token.Has(TokenFlags.Capital) && i > first && token.End - token.Start > 1 && !text.Text.AsSpan(token.Start, token.End - token.Start).Contains('\'');
            if (isName || token.Has(TokenFlags.Number | TokenFlags.Opaque | TokenFlags.Placeholder)
                || (!token.Has(TokenFlags.SecondHalf | TokenFlags.Filler) && ContentWords.HasSubstance(text.Text.AsSpan(token.Start, token.End - token.Start))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a sentence opens with "Hi" or the like.</summary>
    public static bool StartsWithGreeting(TokenizedText text, in Sentence sentence) => text.IsAt(sentence.FirstToken, "hi", "hello", "hey", "dear", "good");
}
