using CoachBot.Coaching.Shifts;

namespace CoachBot.Coaching.Tests.Shifts;

public sealed class WeeklyHoursTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>In 2026 the clock is put forward on 29 March at 02:00 and back on 25 October at 03:00.</summary>
    [Theory]
    [InlineData("2026-03-27", "2026-03-27T13:00Z", "2026-03-27T21:00Z")]
    [InlineData("2026-03-29", "2026-03-29T12:00Z", "2026-03-29T20:00Z")]
    [InlineData("2026-10-24", "2026-10-24T12:00Z", "2026-10-24T20:00Z")]
    [InlineData("2026-10-25", "2026-10-25T13:00Z", "2026-10-25T21:00Z")]
    public void A_shift_keeps_to_the_clock_on_the_wall(string day, string start, string end) =>
        Assert.Equal((Instant(start), Instant(end)), Times(Daily("14:00", "22:00"), day));

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T21:00Z", "2026-03-29T01:00Z")]
    [InlineData("2026-10-24", "2026-10-24T20:00Z", "2026-10-25T01:30Z")]
    public void A_night_ends_where_the_wall_says_so_although_the_hour_is_missing_or_comes_twice(string day, string start, string end) =>
        Assert.Equal((Instant(start), Instant(end)), Times(Daily("22:00", "02:30"), day));

    /// <summary>A week back is a week on the wall, whatever the clock did: midnight stays midnight.</summary>
    [Theory]
    [InlineData("2026-03-30", 7, "2026-03-22T23:00Z", "2026-03-23T23:00Z")]
    [InlineData("2026-03-29", 7, "2026-03-21T23:00Z", "2026-03-22T23:00Z")]
    [InlineData("2026-04-05", 7, "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    [InlineData("2026-10-26", 28, "2026-09-27T22:00Z", "2026-09-28T22:00Z")]
    public void Earlier_days_begin_and_end_by_the_clock_on_the_wall(string day, int back, string start, string end)
    {
        var days = Daily("00:00", "00:00");

        var window = days.Back(days.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!, back);

        Assert.Equal((Instant(start), Instant(end)), (window.Start, window.End));
    }

    [Fact]
    public void Hours_that_lie_in_the_missing_hour_alone_do_not_come_that_day()
    {
        var hours = Daily("02:10", "02:50");

        Assert.Null(hours.On(new DateOnly(2026, 3, 29)));
        Assert.NotNull(hours.On(new DateOnly(2026, 3, 30)));
    }

    /// <summary>Three shifts fill the day, and their ends lie on all minutes of the hours in question.</summary>
    [Fact]
    public void Shifts_that_meet_on_the_wall_leave_no_gap_and_no_overlap_over_a_year_with_two_changes()
    {
        for (var minute = 0; minute < 60; minute += 7)
        {
            var (night, early, late) = (Daily("22:00", $"02:{minute:00}"), Daily($"02:{minute:00}", "12:00"), Daily("12:00", "22:00"));
            var windows = new[] { night, early, late }.SelectMany(h => h.EndsBetween(Instant("2026-01-02T00:00Z"), Instant("2026-12-31T00:00Z"))).OrderBy(w => w.Start).ToArray();

            Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            Assert.Equal(windows.Length, windows.Select(w => w.End).Distinct().Count());
        }
    }

    [Fact]
    public void Every_end_is_found_once_in_whatever_steps_one_looks_for_it()
    {
        var random = new Random(7);
        var hours = new WeeklyHours(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Saturday, DayOfWeek.Sunday }, new TimeOnly(21, 15), new TimeOnly(5, 45), Berlin);
        var (from, until) = (Instant("2026-01-01T00:00Z"), Instant("2027-01-01T00:00Z"));
        var found = new List<DateTimeOffset>();
        for (var at = from; at < until;)
        {
            var next = at.AddMinutes(random.Next(1, 5000)) is var step && step < until ? step : until;
            found.AddRange(hours.EndsBetween(at, next).Select(w => w.End));
            at = next;
        }

        Assert.Equal(hours.EndsBetween(from, until).Select(w => w.End), found);
        Assert.InRange(found.Count, 155, 158);
    }

    [Fact]
    public void A_shift_is_compared_with_the_same_hours_of_days_of_its_kind()
    {
        var shift = new Shift("Care", "Late", Daily("14:00", "22:00"));

        var workday = shift.ComparableTo(shift.Hours.On(new DateOnly(2026, 11, 23))!, 4);
        var weekend = shift.ComparableTo(shift.Hours.On(new DateOnly(2026, 11, 22))!, 4);

        Assert.Equal([20, 19, 18, 17], workday.Select(w => w.Day.Day));
        Assert.Equal([21, 15, 14, 8], weekend.Select(w => w.Day.Day));
    }

    private static WeeklyHours Daily(string start, string end) => new(WeeklyHours.Daily, TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), Berlin);

    private static (DateTimeOffset Start, DateTimeOffset End) Times(WeeklyHours hours, string day)
    {
        var window = hours.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!;
        return (window.Start, window.End);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
