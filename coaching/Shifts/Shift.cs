namespace CoachBot.Coaching.Shifts;

/// <summary>A shift of a team.</summary>
/// <param name="Team">The team's name.</param>
/// <param name="Name">The shift's name: "Late".</param>
/// <param name="Hours">When it is worked.</param>
public sealed record Shift(string Team, string Name, WeeklyHours Hours)
{
    private const int WeeksBack = 5;

    /// <summary>Names the shift among all teams'.</summary>
    public string Id => $"{Team}/{Name}";

    /// <summary>The shifts that <paramref name="window"/> is fairly compared with, the latest first: the same hours, working days with working days and weekends with weekends.</summary>
    /// <param name="window">The shift.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ShiftWindow> ComparableTo(ShiftWindow window, int most)
    {
        ArgumentNullException.ThrowIfNull(window);
        return [.. Hours.Before(window.Day, WeeksBack).Where(w => IsWeekend(w.Day) == IsWeekend(window.Day)).Take(most)];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
