using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>
/// Finds payment card numbers: 13 to 19 digits, a known issuer, the Luhn check. After a word such as "card" neither issuer nor check is
/// asked for, since people mistype; after "CVV" a security code is enough.
/// </summary>
internal sealed class CardScanner() : NumberScanner(RedactionKind.PaymentCard)
{
    private const int Shortest = 13;
    private const int Longest = 19;
    private const int ShortestGroup = 3;

    private static readonly string[] Fillers = ["number", "numbers", "no", "nr", "code", "is", "my", "the", "credit", "debit", "value", "security"];

    private static readonly CueWords CardCues = new(
        ["card", "cards", "visa", "mastercard", "amex", "express", "maestro", "discover", "pan", "cc"], Fillers);

    private static readonly CueWords CodeCues = new(["cvv", "cvc", "cvv2", "cvn", "csc"], Fillers);

    /// <summary>"Security code", not "social security number".</summary>
    private static readonly CueWords SecurityCues = new(["security"], ["code", "is", "my", "the"]);

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        // Most numbers in a message are short; they are put aside before anything is read.
        int first = Characters.DigitsEnd(text[at..Math.Min(text.Length, at + ShortestGroup)], 0);
        if (first < ShortestGroup || char.IsLetterOrDigit(Characters.At(text, at - 1)) || IsFraction(text, at))
        {
            return default;
        }

        DigitGroups number = DigitGroups.Read(text, at);
        if (number.Count > 0 && number.Length(0) is 3 or 4 && !Characters.IsGluedAfter(text, number.End(0)) && IsSecurityCode(text, at))
        {
            return new TextSpan(at, number.End(0));
        }

        for (int last = number.Count - 1; last >= 0 && number.DigitsThrough(last) >= Shortest; last--)
        {
            int length = number.DigitsThrough(last);
            if (length > Longest || char.IsLetterOrDigit(Characters.At(text, number.End(last))) || HasTinyGroup(number, last))
            {
                continue;
            }

            ReadOnlySpan<byte> digits = number.Digits[..length];
            if ((IsIssued(digits) && CheckDigits.Luhn(digits)) || CardCues.Before(text, at) != Announcement.None)
            {
                return new TextSpan(at, number.End(last));
            }
        }

        return default;
    }

    private static bool IsSecurityCode(ReadOnlySpan<char> text, int at) =>
        CodeCues.Before(text, at) != Announcement.None || SecurityCues.Before(text, at) == Announcement.ByNumberWord;

    /// <summary>Whether the digits stand behind a decimal point ("0.4317 ...").</summary>
    private static bool IsFraction(ReadOnlySpan<char> text, int at) =>
        Characters.At(text, at - 1) == '.' && Characters.Digit(Characters.At(text, at - 2)) >= 0 && Characters.Digit(Characters.At(text, at - 3)) < 0;

    /// <summary>Lists of sizes and prices have tiny groups, card numbers have them only at the end.</summary>
    private static bool HasTinyGroup(in DigitGroups number, int last)
    {
        for (int group = 0; group < last; group++)
        {
            if (number.Length(group) < ShortestGroup)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a card network numbers its cards this way (first digits and length).</summary>
    private static bool IsIssued(ReadOnlySpan<byte> digits)
    {
        int four = (digits[0] * 1000) + (digits[1] * 100) + (digits[2] * 10) + digits[3];
        return digits[0] switch
        {
            2 => digits.Length >= 16 && four is (>= 2200 and <= 2204) or (>= 2221 and <= 2720),
            3 => digits.Length >= 14 && digits[1] is 0 or 4 or 5 or 6 or 7 or 8 or 9,
            4 or 5 or 6 => true,
            _ => false,
        };
    }
}
