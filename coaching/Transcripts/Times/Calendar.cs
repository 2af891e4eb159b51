namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>Reads dates as day numbers that can be compared; months have 31 days here, which keeps their order.</summary>
internal static class Calendar
{
    public static readonly string[] Weekdays =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "today", "yesterday",
    ];

    private static readonly string[][] Months =
    [
        ["january", "jan.", "jan"], ["february", "feb.", "feb"], ["march", "mar.", "mar"], ["april", "apr.", "apr"], ["may"], ["june", "jun.", "jun"],
        ["july", "jul.", "jul"], ["august", "aug.", "aug"], ["september", "sept.", "sept", "sep.", "sep"], ["october", "oct.", "oct"], ["november", "nov.", "nov"], ["december", "dec.", "dec"],
    ];

    /// <summary>A date that begins with a digit: "2024-03-12", "12/03/24", "12 Mar 2024".</summary>
    public static bool Read(ReadOnlySpan<char> text, out int used, out int day, out int dayFirst)
    {
        (used, day, dayFirst) = (0, 0, 0);
        var first = Clock.Digits(text, 0, 4);
        if (first is 0 or 3 || first >= text.Length)
        {
            return false;
        }

        var a = Clock.Value(text[..first]);
        if (text[first] is '-' or '/' or '.')
        {
            return Numbers(text, a, first, out used, out day, out dayFirst);
        }

        var at = first + Ordinal(text[first..]);
        if (a is 0 or > 31 || at + 3 >= text.Length || text[at] != ' ' || Month(text[(at + 1)..], out var month) is not (> 0 and var length))
        {
            return false;
        }

        used = at + 1 + length;
        used += Year(text[used..], out var year);
        day = dayFirst = Number(year, month, a);
        return true;
    }

    /// <summary>A date that begins with the month's name: "Mar 12, 2024", "March 12th".</summary>
    public static bool ReadNamed(ReadOnlySpan<char> text, out int used, out int day)
    {
        (used, day) = (0, 0);
        if (Month(text, out var month) is not (> 0 and var length) || length >= text.Length || text[length] != ' ')
        {
            return false;
        }

        var digits = Clock.Digits(text, length + 1, 2);
        if (digits == 0 || (length + 1 + digits < text.Length && text[length + 1 + digits] == ':'))
        {
            return false;
        }

        used = length + 1 + digits;
        var date = Clock.Value(text.Slice(length + 1, digits));
        used += Ordinal(text[used..]);
        used += Year(text[used..], out var year);
        day = Number(year, month, date);
        return date is > 0 and < 32;
    }

    private static bool Numbers(ReadOnlySpan<char> text, int a, int first, out int used, out int day, out int dayFirst)
    {
        (used, day, dayFirst) = (0, 0, 0);
        var sign = text[first];
        var second = Clock.Digits(text, first + 1, 2);
        var at = first + 1 + second;
        if (second == 0 || at >= text.Length || text[at] != sign)
        {
            return false;
        }

        var b = Clock.Value(text.Slice(first + 1, second));
        var third = Clock.Digits(text, at + 1, 4);
        if (third is 0 or 3)
        {
            return false;
        }

        var c = Clock.Value(text.Slice(at + 1, third));
        used = at + 1 + third;
        if (first == 4)
        {
            day = dayFirst = Number(a, b, c);
        }
        else
        {
            var year = third == 4 ? c : 2000 + c;
            (day, dayFirst) = (a <= 12 ? Number(year, a, b) : 0, b <= 12 ? Number(year, b, a) : 0);
        }

        // "2024-03-12T10:32": the letter stands for a blank.
        used += used + 1 < text.Length && text[used] == 'T' && char.IsAsciiDigit(text[used + 1]) ? 1 : 0;
        return day != 0 || dayFirst != 0;
    }

    private static int Number(int year, int month, int date) => (year * 372) + ((month - 1) * 31) + date;

    private static int Ordinal(ReadOnlySpan<char> text) => Words.Take(text, ["st", "nd", "rd", "th", "."]);

    private static int Month(ReadOnlySpan<char> text, out int month)
    {
        for (month = 1; month <= 12; month++)
        {
            if (Words.Take(text, Months[month - 1]) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    private static int Year(ReadOnlySpan<char> text, out int year)
    {
        var at = 0;
        while (at < text.Length && text[at] is ' ' or ',')
        {
            at++;
        }

        year = 2000;
        if (at == 0 || Clock.Digits(text, at, 4) != 4 || text[at] is not ('1' or '2'))
        {
            return 0;
        }

        year = Clock.Value(text.Slice(at, 4));
        return at + 4;
    }
}
