using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds IPv4 addresses (unless announced as a version) and IPv6 addresses.</summary>
internal sealed class IpAddressScanner() : NumberScanner(RedactionKind.IpAddress)
{
    private const int LongestSix = 39;
    private const int GroupsOfSix = 8;

    private static readonly CueWords VersionCues = new(
        ["version", "versions", "v", "ver", "build", "release", "firmware", "update", "app", "driver"], ["number", "no", "to", "is", "from"]);

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        int end = FourEnd(text, at);
        if (end > 0 && !Characters.IsGluedBefore(text, at) && VersionCues.Before(text, at) == Announcement.None)
        {
            return new TextSpan(at, end);
        }

        return Six(text, at, floor);
    }

    private static int FourEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        for (int part = 0; part < 4; part++, end++)
        {
            int start = end;
            int value = 0;
            while (end < text.Length && end - start < 4 && char.IsAsciiDigit(text[end]))
            {
                value = (value * 10) + text[end++] - '0';
            }

            if (end == start || end - start > 3 || value > 255 || (part < 3 && Characters.At(text, end) != '.'))
            {
                return -1;
            }
        }

        end--;
        bool longer = char.IsLetterOrDigit(Characters.At(text, end)) || (Characters.At(text, end) == '.' && Characters.Digit(Characters.At(text, end + 1)) >= 0);
        return longer ? -1 : end;
    }

    private static TextSpan Six(ReadOnlySpan<char> text, int at, int floor)
    {
        int start = at;
        while (start > floor && at - start < LongestSix && IsSix(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && end - start <= LongestSix && IsSix(text[end]))
        {
            end++;
        }

        // A colon behind the address belongs to the sentence, two belong to the address.
        end -= text[start..end].EndsWith(":") && !text[start..end].EndsWith("::") ? 1 : 0;
        bool whole = !char.IsLetterOrDigit(Characters.At(text, start - 1)) && !char.IsLetterOrDigit(Characters.At(text, end));
        return whole && HasSixGroups(text[start..end]) ? new TextSpan(start, end) : default;
    }

    /// <summary>Eight groups of up to four hexadecimal digits, or two and more with one gap (RFC 4291, section 2.2).</summary>
    private static bool HasSixGroups(ReadOnlySpan<char> text)
    {
        int groups = 0;
        int empty = 0;
        foreach (Range range in text.Split(':'))
        {
            int length = range.End.GetOffset(text.Length) - range.Start.GetOffset(text.Length);
            if (length > 4)
            {
                return false;
            }

            groups += length > 0 ? 1 : 0;
            empty += length == 0 ? 1 : 0;
        }

        bool gapAtEdge = text.StartsWith("::") || text.EndsWith("::");
        return empty == 0 ? groups == GroupsOfSix : groups is >= 2 and < GroupsOfSix && empty == (gapAtEdge ? 2 : 1) && text.Contains("::", StringComparison.Ordinal);
    }

    private static bool IsSix(char c) => c == ':' || char.IsAsciiHexDigit(c);
}
