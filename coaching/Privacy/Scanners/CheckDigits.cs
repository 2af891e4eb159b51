namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>The arithmetic by which numbers prove that they are what they look like.</summary>
internal static class CheckDigits
{
    /// <summary>The Luhn check of payment cards and Canadian social insurance numbers (ISO/IEC 7812-1, annex B).</summary>
    public static bool Luhn(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        for (int i = digits.Length - 1, place = 0; i >= 0; i--, place++)
        {
            int weighted = (place & 1) == 0 ? digits[i] : digits[i] * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    /// <summary>Adds one character to a remainder of 97, letters counting from A = 10 (ISO 7064, MOD 97-10).</summary>
    public static int Mod97(int remainder, char c)
    {
        int value = char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 10 : Characters.Digit(c);
        return ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
    }

    /// <summary>The check of the German tax identification number: ISO 7064 MOD 11,10, and one or two of the first ten digits repeat.</summary>
    public static bool GermanTax(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 11 || digits[0] == 0)
        {
            return false;
        }

        int product = 10;
        int seen = 0;
        foreach (byte digit in digits[..10])
        {
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
            seen |= 1 << digit;
        }

        // One digit occurs twice (nine different ones) or three times (eight different ones).
        int different = int.PopCount(seen);
        return different is 8 or 9 && digits[10] == (11 - product) % 10;
    }

    /// <summary>The letter that belongs to the number of a Spanish identity document (number modulo 23).</summary>
    public static char SpanishLetter(int number) => "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23];
}
