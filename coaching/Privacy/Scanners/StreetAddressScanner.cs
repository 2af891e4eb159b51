using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>
/// Finds street addresses. Prefers missing one to taking out a sentence: it asks for a number, a name and a kind of street, or for
/// "PO Box" and a number.
/// </summary>
internal sealed class StreetAddressScanner() : NumberScanner(RedactionKind.StreetAddress)
{
    private const int LongestNumber = 6;

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        int numberEnd = Characters.DigitsEnd(text[..Math.Min(text.Length, at + LongestNumber + 1)], at);
        if (numberEnd - at > LongestNumber || char.IsLetterOrDigit(Characters.At(text, at - 1)))
        {
            return default;
        }

        int start = PostBox.Start(text, at, floor);
        if (start >= 0)
        {
            return Characters.IsGluedAfter(text, numberEnd) ? default : new TextSpan(start, AddressTail.End(text, numberEnd));
        }

        start = StreetNames.StartBefore(text, at, floor);
        if (start >= 0)
        {
            int end = HouseEnd(text, numberEnd);
            return end < 0 ? default : new TextSpan(start, AddressTail.End(text, end));
        }

        return NumberFirst(text, at, numberEnd, floor);
    }

    private static TextSpan NumberFirst(ReadOnlySpan<char> text, int at, int numberEnd, int floor)
    {
        char before = Characters.At(text, at - 1);
        if (Characters.IsGluedBefore(text, at) || before is '#' or ':' || Characters.IsCurrency(before))
        {
            return default;
        }

        int house = HouseEnd(text, numberEnd);
        int end = house < 0 ? -1 : StreetNames.EndBehind(text, house);
        end = end < 0 && house >= 0 ? StreetNames.FrenchEndBehind(text, house) : end;
        return end < 0 ? default : new TextSpan(AddressTail.Start(text, at, floor), AddressTail.End(text, end));
    }

    /// <summary>The end of a house number with its letter or range ("12a", "12-14", "12 bis"), or -1 when it is another sort of number.</summary>
    private static int HouseEnd(ReadOnlySpan<char> text, int end)
    {
        if (Characters.IsDash(Characters.At(text, end)) && Characters.NextDigit(text, end) == end + 1)
        {
            int rangeEnd = Characters.DigitsEnd(text[..Math.Min(text.Length, end + LongestNumber)], end + 1);
            end = rangeEnd;
        }

        end += char.IsAsciiLetter(Characters.At(text, end)) ? 1 : 0;
        bool decimals = Characters.At(text, end) == ',' && Characters.Digit(Characters.At(text, end + 1)) >= 0;
        bool rest = Characters.At(text, end) is ':' or '%' || Characters.IsCurrency(Characters.At(text, end));
        return Characters.IsGluedAfter(text, end) || decimals || rest ? -1 : end;
    }
}
