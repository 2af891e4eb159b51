using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Steps through the words of an address, one blank at a time.</summary>
internal static class AddressWords
{
    private const int Longest = 24;

    /// <summary>The word behind <paramref name="at"/>, with one blank and, if asked for, a comma before it; empty when there is none.</summary>
    public static TextSpan Next(ReadOnlySpan<char> text, int at, bool comma = false)
    {
        if (comma && Characters.At(text, at) == ',')
        {
            at++;
        }

        int start = Characters.IsBlank(Characters.At(text, at)) ? at + 1 : at;
        int end = start;
        while (end < text.Length && end - start <= Longest && IsWord(text[end]))
        {
            end++;
        }

        return end - start > Longest ? new TextSpan(at, at) : new TextSpan(start, end);
    }

    /// <summary>The word in front of <paramref name="at"/>, with one blank behind it; empty when there is none.</summary>
    public static TextSpan Previous(ReadOnlySpan<char> text, int at, int floor)
    {
        int end = at > floor && Characters.IsBlank(text[at - 1]) ? at - 1 : at;
        int start = end;
        while (start > floor && end - start <= Longest && IsWord(text[start - 1]))
        {
            start--;
        }

        return end - start > Longest ? new TextSpan(at, at) : new TextSpan(start, end);
    }

    /// <summary>Whether the word may be part of a name: a capital, or an ordinal such as "5th".</summary>
    public static bool IsName(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (char.IsUpper(word[0]) || (char.IsAsciiDigit(word[0]) && word.Length >= 3 && word[^2..] is "st" or "nd" or "rd" or "th"));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '.' or '\'' or '\u2019' or '-';
}
