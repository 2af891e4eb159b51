namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Recognises dates, which look like numbers in groups but name nobody.</summary>
internal static class Dates
{
    /// <summary>Whether the text is a whole date in digits: year first or last, day and month in either order, one kind of separator.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length is < 8 or > 10)
        {
            return false;
        }

        int first = text.IndexOfAny("-./");
        if (first <= 0)
        {
            return false;
        }

        char separator = text[first];
        ReadOnlySpan<char> rest = text[(first + 1)..];
        int second = rest.IndexOf(separator);
        if (second <= 0)
        {
            return false;
        }

        int middle = Number(rest[..second]);
        ReadOnlySpan<char> last = rest[(second + 1)..];
        return IsYear(text[..first])
            ? IsMonthAndDay(middle, Number(last))
            : IsYear(last) && (IsMonthAndDay(Number(text[..first]), middle) || IsMonthAndDay(middle, Number(text[..first])));
    }

    /// <summary>Whether the text is a year somebody would write in a message.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && Number(text) is >= 1900 and < 2100;

    private static bool IsMonthAndDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static int Number(ReadOnlySpan<char> text)
    {
        int number = 0;
        foreach (char c in text)
        {
            int digit = Characters.Digit(c);
            if (digit < 0)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }
}
