using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Shifts;

namespace CoachBot.Coaching.Tests.Escalation;

public sealed class NudgePlanTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_is_called_works_may_be_disturbed_has_room_and_was_not_called_before()
    {
        var random = new Random(5);
        for (var i = 0; i < 5000; i++)
        {
            var (team, tried, open, now) = (Team(random), Some(random), Open(random), Monday.AddMinutes(random.Next(7 * 24 * 60)));

            var next = NudgePlan.Next(team, tried, open, RiskLevel.Nudge, now);

            bool CanBeCalled(Supervisor s) => !tried.Contains(s.Id) && s.IsOnDuty(now) && open.GetValueOrDefault(s.Id) < s.MostOpen;
            Assert.Equal(team.FirstOrDefault(CanBeCalled), next);
        }
    }

    [Fact]
    public void What_must_not_wait_always_finds_somebody_who_was_not_called_before()
    {
        var random = new Random(6);
        for (var i = 0; i < 5000; i++)
        {
            var (team, tried, open, now) = (Team(random), Some(random), Open(random), Monday.AddMinutes(random.Next(7 * 24 * 60)));

            var next = NudgePlan.Next(team, tried, open, RiskLevel.Immediate, now);

            Assert.Equal(team.Any(s => !tried.Contains(s.Id)), next is not null);
            Assert.False(next is not null && tried.Contains(next.Id));
            Assert.False(next is { } called && !called.IsOnDuty(now) && team.Any(s => !tried.Contains(s.Id) && s.IsOnDuty(now)), "Somebody on duty was passed over.");
        }
    }

    [Theory]
    [InlineData(RiskLevel.Nudge, 0.5, RiskLevel.Nudge, 0.55, false)]
    [InlineData(RiskLevel.Nudge, 0.5, RiskLevel.Nudge, 0.65, true)]
    [InlineData(RiskLevel.Nudge, 0.9, RiskLevel.Immediate, 0.5, true)]
    [InlineData(RiskLevel.Immediate, 0.5, RiskLevel.Nudge, 0.9, false)]
    public void Only_a_worsening_is_told_again(RiskLevel before, double scoreBefore, RiskLevel now, double scoreNow, bool expected) =>
        Assert.Equal(expected, NudgePlan.IsWorse(before, scoreBefore, now, scoreNow));

    private static Supervisor[] Team(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(i => new Supervisor($"s{i}", $"S{i}")
    {
        Hours = random.Next(3) == 0 ? null : Hours(random),
        QuietHours = random.Next(2) == 0 ? null : Hours(random),
        MostOpen = random.Next(1, 3),
    })];

    private static WeeklyHours Hours(Random random) => new(
        random.Next(2) == 0 ? WeeklyHours.Daily : new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Wednesday },
        new TimeOnly(random.Next(24), random.Next(60)),
        new TimeOnly(random.Next(24), random.Next(60)),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static HashSet<string> Some(Random random) => [.. Enumerable.Range(0, 5).Where(_ => random.Next(3) == 0).Select(i => $"s{i}")];

    private static Dictionary<string, int> Open(Random random) => Enumerable.Range(0, 5).ToDictionary(i => $"s{i}", _ => random.Next(3));
}
