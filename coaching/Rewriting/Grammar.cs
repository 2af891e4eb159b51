using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>Fits a replacement into its sentence: capital letter, article, commas and spaces around a deletion.</summary>
internal static class Grammar
{
    private const int LongestGreeting = 4;

    private static readonly string[] SpokenLikeYou = ["use", "usu", "util", "unit", "uniq", "unif", "univ", "union", "euro", "one", "once"];
    private static readonly string[] SilentAitch = ["hour", "honest", "honor", "honour", "heir"];

    public static Edit? Replace(string text, TokenizedText tokens, in Candidate finding, string replacement)
    {
        if (finding.FirstToken < 0)
        {
            return replacement.Length == 0 ? Delete(text, finding.Span) : new Edit(finding.Span, replacement);
        }

        var startsSentence = finding.FirstToken == tokens.SentenceOf(finding.FirstToken).FirstToken;
        if (replacement.Length == 0)
        {
            return DeleteWords(text, tokens, finding, startsSentence);
        }

        var span = finding.Span;
        var isShouted = tokens.Tokens[finding.FirstToken].Has(TokenFlags.AllCaps);
        if (char.IsUpper(text[span.Start]) && (startsSentence || !isShouted) && char.IsLower(replacement[0]))
        {
            replacement = char.ToUpperInvariant(replacement[0]) + replacement[1..];
        }

        return Article(text, tokens, finding, replacement) ?? new Edit(span, replacement);
    }

    /// <summary>A sentence as it goes on behind a comma: "I" keeps its capital.</summary>
    public static string Lower(string sentence) => sentence is ['I', not (>= 'a' and <= 'z'), ..] ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    /// <summary>Mends "a"/"an" before the replacement, when there is one and it no longer fits.</summary>
    private static Edit? Article(string text, TokenizedText tokens, in Candidate finding, string replacement)
    {
        if (finding.FirstToken == 0 || !char.IsLetter(replacement[0]))
        {
            return null;
        }

        var before = tokens.Tokens[finding.FirstToken - 1];
        var article = text[before.Start..before.End];
        if (article.ToLowerInvariant() is not ("a" or "an") || before.Sentence != tokens.Tokens[finding.FirstToken].Sentence)
        {
            return null;
        }

        var fitting = StartsWithVowelSound(replacement) ? "an" : "a";
        if (string.Equals(article, fitting, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var cased = char.IsUpper(article[0]) ? char.ToUpperInvariant(fitting[0]) + fitting[1..] : fitting;
        return new Edit(new TextSpan(before.Start, finding.Span.End), cased + text[before.End..finding.Span.Start] + replacement);
    }

    private static bool StartsWithVowelSound(string word) =>
        char.ToLowerInvariant(word[0]) is 'a' or 'e' or 'i' or 'o' or 'u' ? !StartsWith(word, SpokenLikeYou) : StartsWith(word, SilentAitch);

    private static bool StartsWith(string word, string[] beginnings) => Array.Exists(beginnings, b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    private static Edit? DeleteWords(string text, TokenizedText tokens, in Candidate finding, bool startsSentence)
    {
        var next = finding.LastToken + 1;
        var sentence = tokens.SentenceOf(finding.FirstToken);
        if (startsSentence)
        {
            if (next >= sentence.EndToken)
            {
                return Delete(text, sentence.Span);
            }

            // The next word takes over the capital.
            var word = tokens.Tokens[next];
            return new Edit(new TextSpan(finding.Span.Start, word.End), Capital(text[word.Start..word.End], text[finding.Span.Start]));
        }

        var (start, end) = (finding.Span.Start, finding.Span.End);
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        // "it is, basically, done" loses both commas, "done, basically." loses the one before; "Hi Ana, basically, it's done" keeps the greeting's.
        var isGreeted = finding.FirstToken - sentence.FirstToken <= LongestGreeting && Clauses.StartsWithGreeting(tokens, sentence);
        if (isGreeted && end < text.Length && text[end] == ',')
        {
            end++;
        }
        else if (start > 0 && text[start - 1] == ',' && end < text.Length && text[end] is ',' or '.' or '!' or '?')
        {
            start--;
            end += text[end] == ',' ? 1 : 0;
        }

        return new Edit(new TextSpan(start, end), "");
    }

    private static string Capital(string word, char like) => char.IsUpper(like) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private static Edit Delete(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (start > 0 && text[start - 1] == ' ' && (end == text.Length || char.IsWhiteSpace(text[end]) || char.IsPunctuation(text[end])))
        {
            start--;
        }
        else if (start == 0 && end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return new Edit(new TextSpan(start, end), "");
    }
}
