using System.Buffers;

namespace CoachBot.Coaching.Text.Languages;

/// <summary>
/// Recognises, far quicker than a full guess, what nearly every draft is: English prose in plain characters. Only a yes is certain;
/// a no means that somebody has to look closer.
/// </summary>
internal static class PlainEnglish
{
    /// <summary>A text has at least one of the words below for so many spaces; English prose has about twice as many.</summary>
    private const int SpacesPerWord = 7;

    private const int FewestWords = 2;

    /// <summary>Characters of running text. Brackets, quotation marks and signs that code, markup or templates are made of are not among them.</summary>
    private static readonly SearchValues<char> Running = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \n.,!?'’-–—:/$£€%&#@+“”…");

    /// <summary>Words that no other language of the guess writes, each with a space around it.</summary>
    private static readonly SearchValues<string> English = SearchValues.Create(
        [" the ", " you ", " your ", " and ", " this ", " that ", " with ", " have ", " will ", " for ", " it's ", " I'll ", " I'm ", " we'll ", "Thank you", "I've "], StringComparison.Ordinal);

    /// <summary>Whether the text is certainly English prose.</summary>
    public static bool IsCertain(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Running))
        {
            return false;
        }

        var needed = Math.Max(FewestWords, text.Count(' ') / SpacesPerWord);
        var rest = text;
        for (var found = 0; found < needed; found++)
        {
            var at = rest.IndexOfAny(English);
            if (at < 0)
            {
                return false;
            }

            // The space behind a word may be the one in front of the next.
            rest = rest[(at + 2)..];
        }

        return true;
    }
}
