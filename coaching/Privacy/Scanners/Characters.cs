using System.Buffers;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>What single characters mean in numbers as people write them.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Digits = SearchValues.Create(
        "0123456789０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");

    /// <summary>The next digit at or behind <paramref name="from"/>, or -1.</summary>
    public static int NextDigit(ReadOnlySpan<char> text, int from)
    {
        int found = text[from..].IndexOfAny(Digits);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The end of the digits that begin at <paramref name="at"/>.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOfAnyExcept(Digits);
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The value of a Latin, full-width or Arabic digit, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        _ => -1,
    };

    /// <summary>Whether the character is a blank, including the ones that pages and phones put into numbers.</summary>
    public static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u200B' or '\u2060' or '\u00AD' or '\uFEFF';

    /// <summary>Whether the character is a hyphen or a dash.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    /// <summary>Whether the character stands for money.</summary>
    public static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>Whether money stands behind a number, with a blank between at most; a sign in front of the next number does not count.</summary>
    public static bool IsCurrencyBehind(ReadOnlySpan<char> text, int end)
    {
        int at = IsBlank(At(text, end)) ? end + 1 : end;
        return IsCurrency(At(text, at)) && Digit(At(text, at + 1)) < 0;
    }

    /// <summary>The character at <paramref name="at"/>, or a line break outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\n';

    /// <summary>Whether something at <paramref name="at"/> would be the tail of a longer word or number.</summary>
    public static bool IsGluedBefore(ReadOnlySpan<char> text, int at) => char.IsLetterOrDigit(At(text, at - 1)) || JoinsDigits(text, at - 1);

    /// <summary>Whether something ending at <paramref name="end"/> would be the head of a longer word or number.</summary>
    public static bool IsGluedAfter(ReadOnlySpan<char> text, int end) => char.IsLetterOrDigit(At(text, end)) || JoinsDigits(text, end);

    private static bool JoinsDigits(ReadOnlySpan<char> text, int at) => IsJoint(At(text, at)) && Digit(At(text, at - 1)) >= 0 && Digit(At(text, at + 1)) >= 0;

    private static bool IsJoint(char c) => c is '.' or '/' or '_' || IsDash(c);
}
