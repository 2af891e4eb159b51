using System.Buffers;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds words of a lexicon that are half hidden ("f#ck", "sh1t", "cr@p") and runs of signs that stand for one ("#@$%!").</summary>
internal sealed class MaskedRule(RuleInfo info, IEnumerable<string> words) : Rule(info)
{
    private const int ShortestWord = 4;
    private const int ShortestSigns = 4;
    private const string Masks = "*@#$!%&^+";

    private static readonly SearchValues<char> Hints = SearchValues.Create(Masks + "0123456789");

    private readonly string[] _words = [.. words.Where(w => w.Length >= ShortestWord && w.All(char.IsAsciiLetterLower))];

    protected override bool MayFind(ReviewContext context) => context.Draft.Text.AsSpan().ContainsAny(Hints);

    protected override void Find(ReviewContext context)
    {
        var text = context.Draft.Text;
        var tokens = context.Reading.Text.Tokens;
        var next = 0;
        var from = 0;
        while (text.AsSpan(from).IndexOfAny(Hints) is >= 0 and var hint)
        {
            var (start, end) = (from + hint, from + hint);
            while (start > from && char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || Masks.Contains(text[end])))
            {
                end++;
            }

            from = end;
            while (next < tokens.Length && tokens[next].End <= start)
            {
                next++;
            }

            // Quoted mail and signatures have no tokens; a quotation has one that begins before.
            var isRead = next < tokens.Length && tokens[next].Start >= start && tokens[next].Start < end;
            var run = Trim(text, start, end);
            if (isRead ? IsMasked(text.AsSpan(run.Start, run.End - run.Start)) : IsSigns(text.AsSpan(run.Start, run.End - run.Start)) && StandsInText(tokens, next, start))
            {
                context.ReportSpan(this, run);
            }
        }
    }

    /// <summary>The run without the marks that only end a sentence or set a word off ("*now*", "what!!").</summary>
    private static TextSpan Trim(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '!')
        {
            end--;
        }

        while (end - start > 2 && text[start] is '*' && text[end - 1] is '*')
        {
            start++;
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool StandsInText(ReadOnlySpan<Token> tokens, int next, int start) => next > 0 && start - tokens[next - 1].End is > 0 and < 4;

    private static bool IsSigns(ReadOnlySpan<char> run)
    {
        var kinds = 0;
        foreach (var mask in "@#$%&")
        {
            kinds += run.Contains(mask) ? 1 : 0;
        }

        return run.Length >= ShortestSigns && kinds > 1 && !run.ContainsAnyInRange('0', '9');
    }

    private bool IsMasked(ReadOnlySpan<char> run)
    {
        var letters = 0;
        foreach (var c in run)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        // A lone letter before stars is more often a hidden name or code than a word.
        if (letters == run.Length || letters < 2)
        {
            return false;
        }

        foreach (var word in _words)
        {
            if (Hides(run, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hides(ReadOnlySpan<char> run, string word)
    {
        if (run.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(run[i]);
            var fits = c == word[i] || c switch
            {
                '@' or '4' => word[i] is 'a',
                '$' or '5' => word[i] is 's',
                '!' or '1' => word[i] is 'i' or 'l',
                '3' => word[i] is 'e',
                '0' => word[i] is 'o',
                _ => Masks.Contains(c),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
