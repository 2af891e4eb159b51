using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>A run of letters and digits around a group of digits.</summary>
internal static class OrderToken
{
    private const int Longest = 64;

    /// <summary>The token around <paramref name="at"/>, or an empty span when it is longer than any number somebody would give out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A digit inside the token.</param>
    /// <param name="floor">Where the token may begin at the earliest.</param>
    /// <param name="joined">Whether single dashes and underscores hold a token together.</param>
    public static TextSpan Around(ReadOnlySpan<char> text, int at, int floor, bool joined)
    {
        int start = at;
        while (start > floor && at - start <= Longest && (char.IsLetterOrDigit(text[start - 1]) || (joined && Holds(text, start - 1))))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && end - at <= Longest && (char.IsLetterOrDigit(text[end]) || (joined && Holds(text, end))))
        {
            end++;
        }

        return end - start > Longest ? default : new TextSpan(start, end);
    }

    /// <summary>How many digits the token has.</summary>
    public static int CountDigits(ReadOnlySpan<char> token)
    {
        int count = 0;
        foreach (char c in token)
        {
            count += Characters.Digit(c) >= 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether money stands right in front of or behind the token, which makes it an amount.</summary>
    public static bool IsAmount(ReadOnlySpan<char> text, TextSpan token)
    {
        int behind = Characters.IsBlank(Characters.At(text, token.End)) ? token.End + 1 : token.End;
        return Characters.IsCurrency(Characters.At(text, token.Start - 1))
            || Characters.IsCurrencyBehind(text, token.End)
            || IsCurrencyCode(text[Math.Min(behind, text.Length)..])
            || (Characters.At(text, token.End) is ',' or '.' && Characters.Digit(Characters.At(text, token.End + 1)) >= 0);
    }

    private static bool IsCurrencyCode(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[..3] is "USD" or "EUR" or "GBP" or "CAD" or "AUD" or "CHF" && !char.IsLetterOrDigit(Characters.At(text, 3));

    private static bool Holds(ReadOnlySpan<char> text, int at) =>
        text[at] is '-' or '_' && char.IsLetterOrDigit(Characters.At(text, at - 1)) && char.IsLetterOrDigit(Characters.At(text, at + 1));
}
