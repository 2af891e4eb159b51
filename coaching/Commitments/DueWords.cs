using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Commitments;

/// <summary>The words of a due phrase in lower case, numbers apart from what is written onto them: "3pm" is two.</summary>
internal static partial class DueWords
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string[] Of(string phrase) => [.. Word().Matches(Half().Replace(phrase.ToLowerInvariant(), "${half}m ")).Select(m => m.Value)];

    /// <summary>A number in digits or in words; "a couple" is two, "a few" three.</summary>
    public static int? Number(string word) => word switch
    {
        "a" or "an" => 1,
        "couple" => 2,
        "few" or "several" => 3,
        _ when int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) && digits < 1000 => digits,
        _ => Array.IndexOf(Numbers, word) is >= 0 and var number ? number : null,
    };

    /// <summary>1 to 12, for a name of at least three letters.</summary>
    public static int? Month(string word) => word.Length >= 3 && Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.Ordinal)) is >= 0 and var month
        && (word.Length <= 4 || Full(month).Equals(word, StringComparison.Ordinal)) && !word.Equals("mark", StringComparison.Ordinal) ? month + 1 : null;

    public static DayOfWeek? Weekday(string word) => word switch
    {
        "monday" or "mon" => DayOfWeek.Monday,
        "tuesday" or "tue" or "tues" => DayOfWeek.Tuesday,
        "wednesday" or "wed" => DayOfWeek.Wednesday,
        "thursday" or "thu" or "thur" or "thurs" => DayOfWeek.Thursday,
        "friday" or "fri" => DayOfWeek.Friday,
        "saturday" or "sat" => DayOfWeek.Saturday,
        "sunday" or "sun" => DayOfWeek.Sunday,
        _ => null,
    };

    private static string Full(int month) => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month].ToLowerInvariant();

    [GeneratedRegex(@"\d{1,2}[:.]\d{2}(?!\d)|\d+|[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![a-z])(?<half>[ap])\.? ?m\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
