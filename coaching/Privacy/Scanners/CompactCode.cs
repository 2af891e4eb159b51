namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Reads a code of letters and digits that people break up with single blanks, dashes and dots.</summary>
internal static class CompactCode
{
    /// <summary>Reads exactly as many letters and digits as <paramref name="code"/> holds, in upper case.</summary>
    /// <returns>The end of the code in the text, or -1 when it is shorter, or longer without a break.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, Span<char> code)
    {
        int at = start;
        for (int i = 0; i < code.Length; i++, at++)
        {
            if (i > 0 && IsBreak(Characters.At(text, at)))
            {
                at++;
            }

            char c = Characters.At(text, at);
            int digit = Characters.Digit(c);
            if (digit < 0 && !char.IsAsciiLetter(c))
            {
                return -1;
            }

            code[i] = digit >= 0 ? (char)('0' + digit) : char.ToUpperInvariant(c);
        }

        return char.IsLetterOrDigit(Characters.At(text, at)) ? -1 : at;
    }

    /// <summary>Where the letters directly in front of <paramref name="at"/> begin, one blank or dash apart at most, or -1.</summary>
    public static int LettersBefore(ReadOnlySpan<char> text, int at, int count, int floor)
    {
        int start = IsBreak(Characters.At(text, at - 1)) ? at - 1 - count : at - count;
        if (start < floor || Characters.IsGluedBefore(text, start))
        {
            return -1;
        }

        for (int i = start; i < start + count; i++)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                return -1;
            }
        }

        return start;
    }

    private static bool IsBreak(char c) => Characters.IsBlank(c) || Characters.IsDash(c) || c == '.';
}
