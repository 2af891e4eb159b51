namespace CoachBot.Coaching.Commitments;

/// <summary>What a due phrase says: a span from now, or a day, or a time of a day, or both.</summary>
internal sealed record DuePhrase
{
    /// <summary>Minutes from now.</summary>
    public int? Minutes { get; init; }

    /// <summary>Days from now; the day's end is meant.</summary>
    public int? Days { get; init; }

    /// <summary>Whether <see cref="Days"/> are working days.</summary>
    public bool IsWorkingDays { get; init; }

    /// <summary>Calendar months from now.</summary>
    public int? Months { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether the weekday, week or month after the coming one is meant.</summary>
    public bool IsNext { get; init; }

    /// <summary>The day of a month, with or without the month.</summary>
    public int? DayOfMonth { get; init; }

    public int? Month { get; init; }

    /// <summary>The end of a longer time.</summary>
    public DueEnd End { get; init; }

    /// <summary>The time on the clock, in minutes after midnight; 1440 is the midnight that ends the day.</summary>
    public int? Clock { get; init; }

    /// <summary>Whether the clock may mean the other half of the day as well: "by 3".</summary>
    public bool IsEitherHalf { get; init; }

    /// <summary>Whether anything was understood.</summary>
    public bool SaysSomething => Minutes is not null || Days is not null || Months is not null || Weekday is not null || DayOfMonth is not null || End != DueEnd.None || Clock is not null;
}

/// <summary>A longer time that a promise may last to the end of.</summary>
internal enum DueEnd
{
    None,
    Week,
    Weekend,
    Month,
}
