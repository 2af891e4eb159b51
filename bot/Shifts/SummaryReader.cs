using System.Globalization;
using CoachBot.Coaching.Shifts;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>Counts what happened in a team in a time, and in comparable times before.</summary>
internal sealed class SummaryReader(ReviewTable reviews, FeedbackTable feedback, EscalationTable escalations, ShiftTable shifts)
{
    private const int MostPromises = 5;

    /// <summary>How nudges end, in the words of a summary.</summary>
    private static readonly (string State, string Ending)[] Endings =
    [
        (EscalationRow.Taken, "taken over"), (EscalationRow.Coached, "coached quietly"), (EscalationRow.Dismissed, "not needed"), (EscalationRow.Expired, "unanswered"), (EscalationRow.Open, "still open"),
    ];

    public async Task<ShiftReport> ReadAsync(string team, string title, ShiftWindow window, IReadOnlyList<ShiftWindow> earlier, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var before = new List<ShiftFigures>();
        foreach (var other in earlier)
        {
            if (await FiguresAsync(team, other, cancellationToken) is { Reviews: > 0 } figures)
            {
                before.Add(figures);
            }
        }

        var counts = await escalations.CountAsync(team, window.Start, window.End, cancellationToken);
        var (open, first) = await shifts.PromisesAsync(team, window.End, MostPromises, cancellationToken);
        return new ShiftReport(
            title,
            await FiguresAsync(team, window, cancellationToken) with
            {
                Agents = await reviews.ActiveAgentsAsync(team, window.Start, window.End, ShiftFigures.FewestAgents, cancellationToken),
                Feedback = await feedback.CountAsync(team, window.Start, window.End, cancellationToken),
            },
            before)
        {
            Cases = [.. Endings.Select(e => (e.Ending, counts.Where(c => c.State == e.State).Sum(c => c.Count))).Where(e => e.Item2 > 0)],
            OpenPromises = open,
            Promises = [.. first.Select(p => p.Due is { } due ? $"{p.Text} (due {DueText(TimeZoneInfo.ConvertTime(due, zone))})" : p.Text)],
        };
    }

    /// <summary>The day and the time: “tomorrow” of the one who promised is another day for the one who reads.</summary>
    private static string DueText(DateTimeOffset due) => due.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    private async Task<ShiftFigures> FiguresAsync(string team, ShiftWindow window, CancellationToken cancellationToken)
    {
        var counts = await reviews.CountAsync(team, window.Start, window.End, cancellationToken);
        if (counts.Reviews == 0)
        {
            return ShiftFigures.None;
        }

        var rules = await reviews.RulesAsync(team, window.Start, window.End, cancellationToken);
        return new ShiftFigures
        {
            Reviews = counts.Reviews,
            Conversations = counts.Transcripts,
            Ready = counts.Ready,
            Tweak = counts.Tweak,
            Hold = counts.Hold,
            Rules = rules.ToDictionary(r => r.Rule, r => r.Hits, StringComparer.Ordinal),
        };
    }
}
