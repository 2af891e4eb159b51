using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>What belongs to a street address around the street: flat or suite, town and postcode.</summary>
internal static class AddressTail
{
    private const int MostTownWords = 3;
    private const int LongestUnit = 6;

    /// <summary>Where the address begins when a flat stands in front of it ("Flat 2, 10 Downing Street").</summary>
    public static int Start(ReadOnlySpan<char> text, int at, int floor)
    {
        int comma = at >= floor + 2 && Characters.IsBlank(text[at - 1]) && text[at - 2] == ',' ? at - 2 : at;
        TextSpan number = AddressWords.Previous(text, comma, floor);
        TextSpan unit = AddressWords.Previous(text, number.Start, floor);
        bool flat = number.Length is > 0 and <= LongestUnit && StreetWords.IsUnit(text[unit.Start..unit.End]);
        return flat && comma != at ? unit.Start : at;
    }

    /// <summary>Where the address that has reached <paramref name="end"/> really ends.</summary>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        TextSpan direction = AddressWords.Next(text, end);
        if (direction.Start > end && StreetWords.IsDirection(text[direction.Start..direction.End]) && char.IsUpper(text[direction.Start]))
        {
            end = direction.End;
        }

        end = UnitEnd(text, end);
        int town = PostcodeFirstEnd(text, end);
        return town > 0 ? town : PostcodeLastEnd(text, end);
    }

    private static int UnitEnd(ReadOnlySpan<char> text, int end)
    {
        TextSpan unit = AddressWords.Next(text, end, comma: true);
        int at = StreetWords.IsUnit(text[unit.Start..unit.End]) ? unit.End : unit.Start;
        bool hash = Characters.At(text, at) == '#' || Characters.At(text, at + 1) == '#';
        if (at == unit.Start && !hash)
        {
            return end;
        }

        at += hash ? (Characters.At(text, at) == '#' ? 1 : 2) : 0;
        TextSpan number = AddressWords.Next(text, at);
        ReadOnlySpan<char> token = text[number.Start..number.End].TrimEnd('.');
        bool fits = token.Length is > 0 and <= LongestUnit && (token.Length == 1 || token.ContainsAnyInRange('0', '9'));
        return fits ? number.Start + token.Length : end;
    }

    /// <summary>", 10115 Berlin": the end, or -1.</summary>
    private static int PostcodeFirstEnd(ReadOnlySpan<char> text, int end)
    {
        TextSpan code = AddressWords.Next(text, end, comma: true);
        TextSpan town = AddressWords.Next(text, code.End);
        bool fits = code.Length is 4 or 5 && IsDigits(text[code.Start..code.End]) && town.Start > code.End && AddressWords.IsName(text[town.Start..town.End]);
        return fits ? town.Start + text[town.Start..town.End].TrimEnd('.').Length : -1;
    }

    /// <summary>", Springfield, IL 62704" or ", London NW1 6XE": the end, or where it began when there is no postcode.</summary>
    private static int PostcodeLastEnd(ReadOnlySpan<char> text, int end)
    {
        int at = end;
        for (int words = 0; words <= MostTownWords; words++)
        {
            TextSpan word = AddressWords.Next(text, at, comma: true);
            TextSpan next = AddressWords.Next(text, word.End);
            ReadOnlySpan<char> code = text[next.Start..next.End].TrimEnd('.');
            if (IsPostcode(text[word.Start..word.End], code))
            {
                return next.Start + code.Length;
            }

            if (word.Length == 0 || !AddressWords.IsName(text[word.Start..word.End]))
            {
                return end;
            }

            at = word.End;
        }

        return end;
    }

    /// <summary>A US state and ZIP code, or the two halves of a British or Canadian postcode.</summary>
    private static bool IsPostcode(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        bool state = first.Length == 2 && char.IsAsciiLetterUpper(first[0]) && char.IsAsciiLetterUpper(first[1]);
        bool zip = second.Length is 5 or 10 && IsDigits(second[..5]) && (second.Length == 5 || (second[5] == '-' && IsDigits(second[6..])));
        bool british = first.Length is >= 2 and <= 4 && char.IsAsciiLetterUpper(first[0]) && first.ContainsAnyInRange('0', '9')
            && second.Length == 3 && char.IsAsciiDigit(second[0]) && char.IsAsciiLetterUpper(second[1]) && char.IsAsciiLetterOrDigit(second[2]);
        return (state && zip) || british;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
