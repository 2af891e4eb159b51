namespace CoachBot.Coaching.Commitments;

/// <summary>Tells until when a promise has to be kept: "by 3 pm today", "tomorrow morning", "within 2 hours", "end of day Friday".</summary>
public static class DueTime
{
    private const int MinutesADay = 24 * 60;
    private const int FirstWorkingMinute = 7 * 60;

    /// <summary>The last moment at which the promise is still kept.</summary>
    /// <param name="phrase">The words that name the time.</param>
    /// <param name="now">When they were written.</param>
    /// <param name="zone">Whose clock and calendar they mean.</param>
    /// <returns>The instant, or <see langword="null"/> when the words name no time that is still to come.</returns>
    public static DateTimeOffset? Resolve(string phrase, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        ArgumentNullException.ThrowIfNull(zone);
        var said = DuePhraseReader.Read(phrase);
        if (!said.SaysSomething)
        {
            return null;
        }

        if (said.Minutes is { } minutes)
        {
            return now.AddMinutes(minutes);
        }

        var wall = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var due = Wall(said, wall) is { } local ? LocalTime.ToInstant(local, zone) : (DateTimeOffset?)null;
        return due > now ? due : null;
    }

    private static DateTime? Wall(DuePhrase said, DateTime now)
    {
        if (Day(said, now) is not { } day)
        {
            // A time alone is the next one that the clock shows.
            return Times(said).Select(t => now.Date.AddMinutes(t)).Where(t => t > now).Cast<DateTime?>().FirstOrDefault() ?? now.Date.AddDays(1).AddMinutes(Times(said).First());
        }

        return day == now.Date
            ? Times(said).Select(t => day.AddMinutes(t)).Where(t => t > now).Cast<DateTime?>().FirstOrDefault() ?? Later(said, now)
            : day.AddMinutes(Times(said).First());
    }

    /// <summary>What is promised for today after hours, or for this weekday at a time that is over.</summary>
    private static DateTime? Later(DuePhrase said, DateTime now) => said switch
    {
        { Weekday: not null } => now.Date.AddDays(7).AddMinutes(Times(said).First()),
        { Clock: null } => now.Date.AddMinutes(MinutesADay - 1),
        _ => null,
    };

    /// <summary>The times of a day that may be meant, the likeliest first: "by 3" is the afternoon, "by 9" the morning, and then the evening.</summary>
    private static IEnumerable<int> Times(DuePhrase said)
    {
        if (said.Clock is not { } clock)
        {
            return [DuePhraseReader.EndOfDay];
        }

        if (!said.IsEitherHalf)
        {
            return [clock];
        }

        var other = (clock + (MinutesADay / 2)) % MinutesADay;
        return clock >= FirstWorkingMinute ? [clock, other] : [other];
    }

    /// <summary>The day that is named, at midnight; <see langword="null"/> for a time without a day.</summary>
    private static DateTime? Day(DuePhrase said, DateTime now) => said switch
    {
        { Months: { } months } => now.Date.AddMonths(months),
        { Weekday: { } weekday } => NextWeekday(now.Date, weekday, said.IsNext),
        { DayOfMonth: { } day } => DayOfMonth(now.Date, said.Month, day),
        { Days: { } days } => said.IsWorkingDays ? WorkingDay(now.Date, days) : now.Date.AddDays(days),
        { End: DueEnd.Week } => EndOfWeek(now, DayOfWeek.Friday, said.IsNext),
        { End: DueEnd.Weekend } => EndOfWeek(now, DayOfWeek.Sunday, said.IsNext),
        { End: DueEnd.Month } => new DateTime(now.Year, now.Month, 1).AddMonths(said.IsNext ? 2 : 1).AddDays(-1),
        _ => null,
    };

    private static DateTime NextWeekday(DateTime today, DayOfWeek weekday, bool isNext)
    {
        var days = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        // "Next Friday" is not the one of this week.
        var isThisWeek = DaysSinceMonday(today) + days < 7;
        return today.AddDays(isNext && isThisWeek ? days + 7 : days);
    }

    private static DateTime? DayOfMonth(DateTime today, int? month, int day)
    {
        for (var first = new DateTime(today.Year, month ?? today.Month, 1); first.Year <= today.Year + 8; first = month is null ? first.AddMonths(1) : first.AddYears(1))
        {
            if (day <= DateTime.DaysInMonth(first.Year, first.Month) && first.AddDays(day - 1) >= today)
            {
                return first.AddDays(day - 1);
            }
        }

        return null;
    }

    private static DateTime WorkingDay(DateTime day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>A working week that is over is still to the end of Sunday this week.</summary>
    private static DateTime EndOfWeek(DateTime now, DayOfWeek last, bool isNext)
    {
        var monday = now.Date.AddDays(-DaysSinceMonday(now.Date));
        var end = monday.AddDays(((int)last + 6) % 7).AddDays(isNext ? 7 : 0);
        return end.AddMinutes(DuePhraseReader.EndOfDay) > now ? end : monday.AddDays(6);
    }

    private static int DaysSinceMonday(DateTime day) => ((int)day.DayOfWeek + 6) % 7;
}
