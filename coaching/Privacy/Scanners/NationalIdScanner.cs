using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds numbers that states give to people, each by its own shape and check.</summary>
internal sealed class NationalIdScanner() : NumberScanner(RedactionKind.NationalId)
{
    private const int InsuranceLength = 9;
    private const int SpanishLength = 9;
    private const int FrenchLength = 15;

    private static readonly string[] Fillers = ["number", "no", "nr", "is", "my", "the", "security", "social"];
    private static readonly CueWords SocialCues = new(["ssn", "itin", "social", "sin", "insurance"], Fillers);

    /// <summary>Announce the last four digits, by which many companies recognise a person.</summary>
    private static readonly CueWords LastFourCues = new(["ssn", "security"], ["number", "no", "nr", "is", "my"]);

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        int start = CompactCode.LettersBefore(text, at, 2, floor);
        int end = start < 0 ? -1 : BritishEnd(text, start);
        if (end < 0)
        {
            start = CompactCode.LettersBefore(text, at, 1, floor);
            end = start < 0 ? -1 : SpanishEnd(text, start);
        }

        if (end < 0 && !Characters.IsGluedBefore(text, at))
        {
            start = at;
            end = FrenchEnd(text, at);
            int first = Characters.DigitsEnd(text[at..Math.Min(text.Length, at + 12)], 0);
            end = end < 0 && first is 2 or 8 ? SpanishEnd(text, at) : end;
            end = end < 0 && first is 2 or 3 or 4 or 9 or 11 ? DigitsOnlyEnd(text, at) : end;
        }

        return end < 0 || Characters.IsGluedAfter(text, end) ? default : new TextSpan(start, end);
    }

    /// <summary>UK National Insurance number: two letters, six digits, a letter A to D (prefixes by HMRC manual NIM39110).</summary>
    private static int BritishEnd(ReadOnlySpan<char> text, int start)
    {
        Span<char> code = stackalloc char[InsuranceLength];
        int end = CompactCode.Read(text, start, code);
        bool letters = end > 0 && !"DFIQUV".Contains(code[0]) && !"DFIOQUV".Contains(code[1]) && code[8] is >= 'A' and <= 'D';
        bool administrative = code[..2] is "BG" or "GB" or "NK" or "KN" or "TN" or "NT" or "ZZ";
        return letters && !administrative && AreDigits(code[2..8]) ? end : -1;
    }

    /// <summary>Spanish DNI (eight digits) or NIE (X, Y or Z and seven digits) with its check letter.</summary>
    private static int SpanishEnd(ReadOnlySpan<char> text, int start)
    {
        Span<char> code = stackalloc char[SpanishLength];
        int end = CompactCode.Read(text, start, code);
        if (end < 0)
        {
            return -1;
        }

        // X, Y and Z count as the digits 0, 1 and 2.
        char check = code[8];
        code[0] = code[0] is >= 'X' and <= 'Z' ? (char)(code[0] - 'X' + '0') : code[0];
        return AreDigits(code[..8]) && check == CheckDigits.SpanishLetter(Number(code[..8])) ? end : -1;
    }

    /// <summary>French NIR: sex, year, month, department, commune, order and a key of 97 minus the number modulo 97.</summary>
    private static int FrenchEnd(ReadOnlySpan<char> text, int start)
    {
        if (Characters.Digit(text[start]) is not (1 or 2 or 3 or 4 or 7 or 8) || Characters.At(text, start + 1) == '.')
        {
            return -1;
        }

        Span<char> code = stackalloc char[FrenchLength];
        int end = CompactCode.Read(text, start, code);
        if (end < 0)
        {
            return -1;
        }

        // Corsica: 2A counts as 19 and 2B as 18.
        if (code[5] == '2' && code[6] is 'A' or 'B')
        {
            (code[5], code[6]) = ('1', code[6] == 'A' ? '9' : '8');
        }

        if (!AreDigits(code))
        {
            return -1;
        }

        int remainder = 0;
        foreach (char digit in code[..13])
        {
            remainder = CheckDigits.Mod97(remainder, digit);
        }

        int month = Number(code[3..5]);
        return month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50 && 97 - remainder == Number(code[13..]) ? end : -1;
    }

    private static int DigitsOnlyEnd(ReadOnlySpan<char> text, int at)
    {
        DigitGroups number = DigitGroups.Read(text, at);
        if (number.HasShape([3, 2, 4]) && IsSocialSecurity(number.Digits))
        {
            return number.End(2);
        }

        if (number.HasShape([3, 3, 3]) && CheckDigits.Luhn(number.Digits[..9]))
        {
            return number.End(2);
        }

        if (number.HasShape([9]) && SocialCues.Before(text, at) != Announcement.None)
        {
            return number.End(0);
        }

        if (number.Count > 0 && number.Length(0) == 4 && LastFourCues.Before(text, at) != Announcement.None)
        {
            return number.End(0);
        }

        bool tax = number.HasShape([11]) || number.HasShape([2, 3, 3, 3]);
        return tax && CheckDigits.GermanTax(number.Digits[..11]) ? number.End(number.HasShape([11]) ? 0 : 3) : -1;
    }

    /// <summary>US social security number, or the taxpayer number that shares its shape: areas 000 and 666 and zero parts are never given out.</summary>
    private static bool IsSocialSecurity(ReadOnlySpan<byte> digits)
    {
        int area = (digits[0] * 100) + (digits[1] * 10) + digits[2];
        int group = (digits[3] * 10) + digits[4];
        bool serial = digits[5] + digits[6] + digits[7] + digits[8] > 0;
        return area is not (0 or 666) && group != 0 && serial && (area < 900 || group >= 50);
    }

    private static bool AreDigits(ReadOnlySpan<char> code) => !code.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
