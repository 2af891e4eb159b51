using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;

namespace CoachBot.Shifts;

/// <summary>Makes the summaries of shifts and of days.</summary>
internal sealed class SummaryMaker(SummaryReader reader, Coach coach)
{
    private const int Compared = 4;
    private const int DaysOfWeek = 7;

    /// <summary>The summary of one shift.</summary>
    public async Task<Reply> OfShiftAsync(Shift shift, ShiftWindow window, bool isLate, string? note, CancellationToken cancellationToken)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{shift.Team}, {shift.Name} of {window.Day:ddd d MMM}");
        var report = await reader.ReadAsync(shift.Team, title, window, shift.ComparableTo(window, Compared), shift.Hours.Zone, cancellationToken);
        return ShiftSummary.For(report with { IsLate = isLate, Note = note }, coach.Playbook);
    }

    /// <summary>The summary of any time, compared with the same time by the clock of <paramref name="days"/> in the weeks before.</summary>
    public async Task<Reply> OfTimeAsync(string team, string name, ShiftWindow window, WeeklyHours days, CancellationToken cancellationToken)
    {
        var earlier = Enumerable.Range(1, Compared).Select(i => days.Back(window, i * DaysOfWeek)).ToArray();
        return ShiftSummary.For(await reader.ReadAsync(team, $"{team}, {name}", window, earlier, days.Zone, cancellationToken), coach.Playbook);
    }
}
