using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds phone numbers: international ones, the national shapes of North America and Europe, and any number that "call" or "tel" announces.</summary>
internal sealed class PhoneScanner() : NumberScanner(RedactionKind.Phone)
{
    private const int Shortest = 7;

    /// <summary>The longest international number (ITU-T E.164).</summary>
    private const int Longest = 15;

    /// <summary>Country code 1 and ten digits.</summary>
    private const int LongestAmerican = 11;

    private static readonly CueWords Cues = new(
        [
            "phone", "telephone", "tel", "mobile", "cell", "fax", "whatsapp", "call", "called", "calling", "ring", "dial", "text", "texted", "hotline",
            "landline", "mob", "handy", "telefon", "teléfono", "téléphone", "telefono", "móvil", "portable",
        ],
        ["number", "numbers", "no", "nr", "is", "at", "on", "me", "us", "him", "her", "them", "back", "my", "the", "your", "our", "this", "under", "direct", "phone"]);

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        int start = at;
        while (start > floor && at - start < 3 && text[start - 1] is '(' or '+' or '\uFF0B')
        {
            start--;
        }

        char before = Characters.At(text, start - 1);
        if ((start == at && Characters.IsGluedBefore(text, at)) || before == '#' || Characters.IsCurrency(before))
        {
            return default;
        }

        bool single = Characters.Digit(Characters.At(text, at + 1)) < 0;
        if (single && start == at && Characters.Digit(text[at]) != 1 && Cues.Before(text, at) == Announcement.None)
        {
            return default;
        }

        DigitGroups number = DigitGroups.Read(text, at, phone: true);
        bool plus = text[start..at].IndexOfAny('+', '\uFF0B') >= 0;
        int last = plus ? LastInternational(text, number, 0) : LastNational(text, number, at);
        if (last < 0)
        {
            return default;
        }

        int end = number.End(last);
        start += text[start] == '(' && !text[start..end].Contains(')') ? 1 : 0;
        return new TextSpan(start, ExtensionEnd(text, end));
    }

    /// <summary>The last group of a number behind a plus sign, or behind <paramref name="prefix"/> digits that stand for it.</summary>
    private static int LastInternational(ReadOnlySpan<char> text, in DigitGroups number, int prefix)
    {
        if (number.Digits.Length <= prefix || number.Digits[prefix] == 0)
        {
            return -1;
        }

        return LastWithin(text, number, prefix + (number.Digits[prefix] == 1 ? LongestAmerican : Longest));
    }

    private static int LastWithin(ReadOnlySpan<char> text, in DigitGroups number, int longest)
    {
        int last = number.Count - 1;
        while (last >= 0 && (number.DigitsThrough(last) > longest || Characters.IsGluedAfter(text, number.End(last))))
        {
            last--;
        }

        return number.DigitsThrough(last) >= Shortest ? last : -1;
    }

    private static int LastNational(ReadOnlySpan<char> text, in DigitGroups number, int at)
    {
        if (number.Count == 0)
        {
            return -1;
        }

        bool exit = number.Digits.Length >= 11 && number.Digits[0] == 0 && number.Digits[1] == 0;
        int last = exit ? LastInternational(text, number, 2) : PhoneShapes.LastGroup(number);
        if (last >= 0 && IsWhole(text, number, last))
        {
            return last;
        }

        return Cues.Before(text, at) == Announcement.None ? -1 : LastWithin(text, number, Longest);
    }

    private static bool IsWhole(ReadOnlySpan<char> text, in DigitGroups number, int last) =>
        !Characters.IsGluedAfter(text, number.End(last)) && !Characters.IsCurrencyBehind(text, number.End(last));

    /// <summary>The end of an extension behind the number ("ext. 12", "x12"), or the end of the number.</summary>
    private static int ExtensionEnd(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..Math.Min(text.Length, end + 32)];
        ReadOnlySpan<char> word = rest.TrimStart(" ,;(");
        foreach (string name in (ReadOnlySpan<string>)["extension", "extn", "ext", "x"])
        {
            if (!word.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            ReadOnlySpan<char> digits = word[name.Length..].TrimStart(" .:#");
            int length = Characters.NextDigit(digits, 0) == 0 ? Characters.DigitsEnd(digits, 0) : 0;
            bool whole = length is > 0 and <= 6 && !char.IsLetterOrDigit(Characters.At(digits, length));
            return whole ? end + rest.Length - digits.Length + length : end;
        }

        return end;
    }
}
