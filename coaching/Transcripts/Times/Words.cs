namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>Finds whole words at the start of a text.</summary>
internal static class Words
{
    private static readonly string[] Zones = ["utc", "gmt", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest", "bst", "ist", "z"];

    /// <summary>The length of the first of <paramref name="words"/> that <paramref name="text"/> begins with, as whole words; 0 when none.</summary>
    public static int Take(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(word[^1]) || !char.IsLetterOrDigit(text[word.Length])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The length of a time zone at the start ("UTC", "(+0100)", "+01:00"); 0 when there is none.</summary>
    public static int Zone(ReadOnlySpan<char> text)
    {
        if (Take(text, Zones) is > 0 and var named)
        {
            return named;
        }

        var at = text is ['(', ..] ? 1 : 0;
        if (at >= text.Length || text[at] is not ('+' or '-'))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ':'))
        {
            end++;
        }

        if (end - at is not (5 or 6))
        {
            return 0;
        }

        return at == 0 ? end : end < text.Length && text[end] == ')' ? end + 1 : 0;
    }
}
