namespace CoachBot.Coaching.Text;

/// <summary>Words as a quotation on one line, of bearable length.</summary>
public static class OneLine
{
    private const char Ellipsis = '…';

    /// <summary>The words, cut behind a word where one ends in the second half, and never inside a character.</summary>
    /// <param name="words">The words.</param>
    /// <param name="most">How many characters are kept at most, the ellipsis not counted.</param>
    public static string Of(ReadOnlySpan<char> words, int most)
    {
        var line = words.ToString().ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', most);
        var end = space > most / 2 ? space : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return string.Concat(line.AsSpan(0, end).TrimEnd(), [Ellipsis]);
    }
}
