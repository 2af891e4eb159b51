using System.Buffers;

namespace CoachBot.Coaching.Text;

/// <summary>Recognises the stretches of a text that are not plain words: links, addresses, quotations, placeholders, abbreviations.</summary>
internal static class TextShapes
{
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n");

    private static readonly string[] Abbreviations =
        ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "approx", "inc", "ltd", "jr", "sr", "dept", "ext", "incl", "e.g", "i.e", "no", "tel", "fig", "est"];

    /// <summary>Whether the character at <paramref name="at"/> belongs to a word: a letter, a digit, or an apostrophe or star between letters.</summary>
    public static bool InWord(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return true;
        }

        return c switch
        {
            '\'' or '’' or 'ʼ' or '*' or '´' => at + 1 < text.Length && (char.IsLetter(text[at + 1]) || (c == '*' && text[at + 1] == '*')),
            // Masked swear words: "sh!t", "a$$".
            '!' => at > 0 && at + 1 < text.Length && char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(text[at + 1]),
            '$' => at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] == '$'),
            > '\u007f' => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a run of letters ends as words in running text do: before a space, a comma, the end of a sentence. Then it is no link, no abbreviation and no
    /// masked word.
    /// </summary>
    public static bool EndsPlainly(ReadOnlySpan<char> text, int start, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        return text[end] switch
        {
            ' ' or ',' or '?' or '\n' => true,
            '.' or '!' => end - start > 1 && (end + 1 == text.Length || text[end + 1] is ' ' or '\n'),
            _ => false,
        };
    }

    /// <summary>The end of a link, e-mail address, path or file name that starts at <paramref name="start"/>, else 0.</summary>
    public static int LinkEnd(ReadOnlySpan<char> text, int start)
    {
        // Nearly every word ends in plain letters before a space: no link, and no need to look closer.
        var plain = start;
        while (plain < text.Length && char.IsAsciiLetter(text[plain]))
        {
            plain++;
        }

        if (plain > start && (plain == text.Length || text[plain] is ' ' or ',' or '!' or '?' or '\n' or '\'' or '’'))
        {
            return 0;
        }

        var i = start;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '-' or '+' or '.' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1])))
        {
            i++;
        }

        if (i == start || i >= text.Length)
        {
            return IsHost(text[start..Math.Max(i, start)]) ? i : 0;
        }

        var linked = (text[i] == '@' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]))
            || (text[i] == ':' && text[i..].StartsWith("://", StringComparison.Ordinal))
            || IsHost(text[start..i]);
        if (!linked)
        {
            return 0;
        }

        var length = text[start..].IndexOfAny(Space);
        var end = length < 0 ? text.Length : start + length;
        while (end > start && text[end - 1] is '.' or ',' or '!' or '?' or ')' or ';' or ':' or '"' or '>' or ']')
        {
            end--;
        }

        return end;
    }

    /// <summary>The end of single letters with dots between them ("p.m.", "e.g.", "U.S."), else 0.</summary>
    public static int DottedEnd(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '.')
        {
            return 0;
        }

        var i = start;
        while (i + 1 < text.Length && char.IsAsciiLetter(text[i]) && text[i + 1] == '.')
        {
            i += 2;
        }

        if (i - start >= 4)
        {
            return i;
        }

        // "p.m" without its last dot.
        return i - start == 2 && i < text.Length && char.IsAsciiLetter(text[i]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) ? i + 1 : 0;
    }

    /// <summary>Whether what follows an abbreviation's dot looks like a new sentence.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from >= text.Length || text[from] == '\n' || char.IsUpper(text[from]);
    }

    /// <summary>The offset behind a quotation that opens at <paramref name="start"/>, else 0.</summary>
    public static int QuoteEnd(ReadOnlySpan<char> text, int start, char open, int longest)
    {
        var single = open is '\'' or '‘';
        if (single && start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return 0;
        }

        if (start + 1 >= text.Length || char.IsWhiteSpace(text[start + 1]))
        {
            return 0;
        }

        var close = open switch { '“' or '„' => '”', '«' => '»', '‘' => '’', _ => open };
        var limit = Math.Min(text.Length, start + longest);
        for (var i = start + 1; i < limit; i++)
        {
            if (text[i] == '\n' && i + 1 < limit && text[i + 1] == '\n')
            {
                return 0;
            }

            if ((text[i] == close || (open == '„' && text[i] == '“')) && i > start + 1
                && (!single || i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The offset behind a placeholder such as <c>[name]</c>, <c>{{order}}</c>, <c>&lt;first name&gt;</c>, else 0.</summary>
    public static int PlaceholderEnd(ReadOnlySpan<char> text, int start, char open, int longest)
    {
        var close = open switch { '[' => ']', '{' => '}', _ => '>' };
        var length = text[start..Math.Min(text.Length, start + longest)].IndexOf(close);
        if (length < 2)
        {
            return 0;
        }

        var end = start + length + 1;
        while (end < text.Length && text[end] == close && open == '{')
        {
            end++;
        }

        var inner = text[(start + 1)..(end - 1)].Trim("{}[] ");

        // A Markdown link, a citation, an HTML tag and "[sic]" are no gaps to fill.
        if ((open == '[' && end < text.Length && text[end] == '(') || inner is "sic" || inner.IsEmpty || !char.IsLetter(inner[0])
            || (open == '<' && (inner.Contains('=') || inner is "br" or "p" or "b" or "i" or "br/" or "br /" or "div" or "li" or "ul" or "at")))
        {
            return 0;
        }

        return end;
    }

    /// <summary>The offset behind a blank line to fill ("___") or a name between percent signs ("%NAME%"), else 0.</summary>
    public static int BlankEnd(ReadOnlySpan<char> text, int start, char mark, int longest)
    {
        var end = start + 1;
        if (mark == '_')
        {
            while (end < text.Length && text[end] == '_')
            {
                end++;
            }

            return end - start >= 3 ? end : 0;
        }

        while (end < text.Length && end - start < longest && (char.IsAsciiLetterUpper(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end - start >= 3 && end < text.Length && text[end] == '%' ? end + 1 : 0;
    }

    /// <summary>Whether the dot at <paramref name="dot"/> belongs to an abbreviation.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..dot];
        if (word.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                // "No." is an answer unless a number follows.
                return abbreviation != "no" || (dot + 2 < text.Length && char.IsDigit(text[dot + 2]));
            }
        }

        return false;
    }

    private static bool IsHost(ReadOnlySpan<char> run)
    {
        var dot = run.LastIndexOf('.');
        if (dot <= 0 || dot == run.Length - 1)
        {
            return false;
        }

        return run[(dot + 1)..] is "com" or "org" or "net" or "io" or "uk" or "eu" or "de" or "fr" or "gov" or "edu" or "co" or "app" or "dev" or "info" or "example" or "test" or "pdf" or "html" or "csv" or "xlsx" or "docx" or "exe" or "zip" or "png" or "jpg";
    }
}
