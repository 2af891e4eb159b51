namespace CoachBot.Coaching.Shifts;

/// <summary>
/// Hours that come again every week, by the clock on the wall. Hours that end before they start end on the next day. Where the clock is put forward, a time
/// that does not exist is the moment of the change; where it is put back, a time that comes twice is the second one. So hours that meet on the wall meet in truth.
/// </summary>
/// <param name="Days">The days on which the hours begin.</param>
/// <param name="Start">When they begin.</param>
/// <param name="End">When they end; the same as <paramref name="Start"/> means after a whole day.</param>
/// <param name="Zone">Where the wall is.</param>
public sealed record WeeklyHours(IReadOnlySet<DayOfWeek> Days, TimeOnly Start, TimeOnly End, TimeZoneInfo Zone)
{
    private const int DaysOfWeek = 7;

    /// <summary>Every day of the week.</summary>
    public static IReadOnlySet<DayOfWeek> Daily { get; } = Enum.GetValues<DayOfWeek>().ToHashSet();

    /// <summary>The hours that begin on <paramref name="day"/>; <see langword="null"/> when none do, or when a change of the clock leaves nothing of them.</summary>
    public ShiftWindow? On(DateOnly day)
    {
        if (!Days.Contains(day.DayOfWeek))
        {
            return null;
        }

        var start = InstantOf(day.ToDateTime(Start));
        var end = InstantOf((End > Start ? day : day.AddDays(1)).ToDateTime(End));
        return end > start ? new ShiftWindow(day, start, end) : null;
    }

    /// <summary>Whether an instant falls into the hours.</summary>
    public bool Contains(DateTimeOffset instant) => Around(instant, -2, 1).Any(w => w.Contains(instant));

    /// <summary>The hours that end next after <paramref name="instant"/>; <see langword="null"/> when there are no days.</summary>
    public ShiftWindow? NextEndAfter(DateTimeOffset instant) => Around(instant, -2, DaysOfWeek * 2).FirstOrDefault(w => w.End > instant);

    /// <summary>The hours that end after <paramref name="after"/> and not after <paramref name="until"/>, in order.</summary>
    public IEnumerable<ShiftWindow> EndsBetween(DateTimeOffset after, DateTimeOffset until)
    {
        for (var window = NextEndAfter(after); window is not null && window.End <= until; window = NextEndAfter(window.End))
        {
            yield return window;
        }
    }

    /// <summary>The hours before those that begin on <paramref name="day"/>, the latest first, over <paramref name="weeks"/> weeks.</summary>
    public IEnumerable<ShiftWindow> Before(DateOnly day, int weeks)
    {
        for (var back = 1; back <= weeks * DaysOfWeek; back++)
        {
            if (On(day.AddDays(-back)) is { } window)
            {
                yield return window;
            }
        }
    }

    /// <summary>The same time by the clock on the wall <paramref name="days"/> days earlier, also where the clock was changed in between.</summary>
    public ShiftWindow Back(ShiftWindow window, int days)
    {
        ArgumentNullException.ThrowIfNull(window);
        return new ShiftWindow(window.Day.AddDays(-days), Moved(window.Start), Moved(window.End));

        DateTimeOffset Moved(DateTimeOffset instant) => InstantOf(TimeZoneInfo.ConvertTime(instant, Zone).DateTime.AddDays(-days));
    }

    /// <summary>The instant at which the wall shows <paramref name="local"/>.</summary>
    private DateTimeOffset InstantOf(DateTime local)
    {
        if (Zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Min()).ToUniversalTime();
        }

        var shown = local;
        while (Zone.IsInvalidTime(shown))
        {
            shown = shown.AddMinutes(-1);
        }

        var offset = Zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown == local ? local : shown.AddMinutes(1), offset).ToUniversalTime();
    }

    private IEnumerable<ShiftWindow> Around(DateTimeOffset instant, int from, int until)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        for (var i = from; i <= until; i++)
        {
            if (On(today.AddDays(i)) is { } window)
            {
                yield return window;
            }
        }
    }
}
