using System.Globalization;
using CoachBot.Coaching.Shifts;

namespace CoachBot.Organisation;

/// <summary>Days, times and zones as people write them.</summary>
internal static class HoursText
{
    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Reads Mon-Fri, Mon,Wed,Sat or Daily; <see langword="null"/> for anything else.</summary>
    public static IReadOnlySet<DayOfWeek>? ReadDays(string text)
    {
        if (text.Equals("Daily", StringComparison.OrdinalIgnoreCase))
        {
            return WeeklyHours.Daily;
        }

        var days = new HashSet<DayOfWeek>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries).Select(DayOf).ToArray();
            if (ends.Length > 2 || ends.Contains(-1))
            {
                return null;
            }

            for (var day = ends[0]; ; day = (day + 1) % Days.Length)
            {
                days.Add((DayOfWeek)day);
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return days;
    }

    /// <summary>Reads 14:00; <see langword="null"/> for anything else.</summary>
    public static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Reads 08:00-17:00; <see langword="null"/> for anything else.</summary>
    public static (TimeOnly Start, TimeOnly End)? ReadSpan(string text) =>
        text.Split('-') is [var start, var end] && ReadTime(start) is { } from && ReadTime(end) is { } until ? (from, until) : null;

    /// <summary>The zone of that name; <see langword="null"/> when the machine knows none.</summary>
    public static TimeZoneInfo? ReadZone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null;

    private static int DayOf(string text) => text.Length < 3 ? -1 : Array.FindIndex(Days, d => text.StartsWith(d, StringComparison.OrdinalIgnoreCase));
}
