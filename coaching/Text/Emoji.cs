using System.Text;

namespace CoachBot.Coaching.Text;

/// <summary>Finds emoji and emoticons in running text.</summary>
internal static class Emoji
{
    private static readonly string[] Emoticons = [":)", ":-)", ":D", ":-D", ";)", ";-)", ":P", ":-P", "xD", "XD", "^^"];

    /// <summary>Where the first emoji or emoticon at or behind <paramref name="from"/> stands, or -1.</summary>
    public static int Next(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            // Nearly every character is a letter or a space and ends here.
            if ((text[i] >= '\u2600' || text[i] is ':' or ';' or '^' or 'x' or 'X') && LengthAt(text, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The end of the emoji that follow each other from <paramref name="start"/> on, with their modifiers and joiners.</summary>
    public static int RunEnd(string text, int start)
    {
        var end = start + LengthAt(text, start);
        while (end < text.Length)
        {
            var length = text[end] is '\uFE0F' or '\u200D' ? 1 : LengthAt(text, end);
            if (length == 0)
            {
                break;
            }

            end += length;
        }

        return end;
    }

    private static int LengthAt(string text, int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && Rune.TryGetRuneAt(text, at, out var rune))
        {
            return rune.Value is (>= 0x1F300 and <= 0x1FAFF) or (>= 0x1F000 and <= 0x1F2FF) ? 2 : 0;
        }

        if (text[at] is (>= '\u2600' and <= '\u27BF') or '\u2B50' or '\u2B55')
        {
            return text[at] is '\u2713' or '\u2714' or '\u2022' ? 0 : 1;
        }

        if (text[at] is ':' or ';' or '^' or 'x' or 'X' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
        {
            foreach (var emoticon in Emoticons)
            {
                if (text.AsSpan(at).StartsWith(emoticon, StringComparison.Ordinal) && (at + emoticon.Length == text.Length || !char.IsLetterOrDigit(text[at + emoticon.Length])))
                {
                    return emoticon.Length;
                }
            }
        }

        return 0;
    }
}
