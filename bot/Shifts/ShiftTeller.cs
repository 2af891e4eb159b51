using CoachBot.Coaching.Shifts;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>Tells every shift end that is not told yet: at once, or late when no process was there. Posts previews that nobody answers.</summary>
internal sealed partial class ShiftTeller(RosterSource roster, ShiftTable shifts, SummaryMaker summaries, ShiftPost post, TimeProvider time, ILogger<ShiftTeller> logger)
{
    /// <summary>What was reviewed last is written half a second later; a shift is told when that is surely done.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>A summary that comes later than this after the end says so.</summary>
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(5);

    /// <summary>Older ends help nobody any more.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(3);

    /// <summary>Tells what is due, and how many ends that were.</summary>
    public async Task<int> TellDueAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        var now = time.GetUtcNow();
        foreach (var (team, shift) in roster.Current.Teams.SelectMany(t => t.Shifts.Select(s => (t, s))))
        {
            if (await shifts.LastAsync(shift.Shift.Id, cancellationToken) is not { } last)
            {
                await post.BeginAsync(shift.Shift, now, cancellationToken);
                continue;
            }

            var from = last > now - Oldest ? last : now - Oldest;
            foreach (var window in shift.Shift.Hours.EndsBetween(from, now - Settling))
            {
                told += await TellAsync(team, shift, window, now, cancellationToken) ? 1 : 0;
            }
        }

        foreach (var row in await shifts.WaitingAsync(now - roster.Current.Options.PreviewFor, cancellationToken))
        {
            told += await ReleaseAsync(row, now, cancellationToken) ? 1 : 0;
        }

        return told;
    }

    private async Task<bool> ReleaseAsync(ShiftRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (roster.Current.FindShift(row.Shift) is not var (_, shift) || shift.Shift.Hours.EndsBetween(row.EndedAt.AddTicks(-1), row.EndedAt).FirstOrDefault() is not { } window)
        {
            // The shift was removed or moved meanwhile; unless that is taken back there is nothing to tell.
            return row.EndedAt < now - Oldest && await post.DecideAsync(row, ShiftRow.Skipped, row.Note, cancellationToken);
        }

        var summary = await summaries.OfShiftAsync(shift.Shift, window, row.IsLate, row.Note, cancellationToken);
        if (row.EndedAt < now - Oldest)
        {
            await post.GiveUpAsync(row, summary, cancellationToken);
            return false;
        }

        return await post.ReleaseUnansweredAsync(shift, row, summary, cancellationToken);
    }

    private async Task<bool> TellAsync(Team team, TeamShift shift, ShiftWindow window, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isLate = now - window.End > LateAfter;
        var summary = await summaries.OfShiftAsync(shift.Shift, window, isLate, null, cancellationToken);
        var row = new ShiftRow { Shift = shift.Shift.Id, Team = team.Name, EndedAt = window.End, IsLate = isLate };
        if (await post.TellAsync(team, shift, row, summary, cancellationToken))
        {
            Told(shift.Shift.Id, window.End, isLate);
            return true;
        }

        return false;
    }

    [LoggerMessage(EventId = 430, Level = LogLevel.Information, Message = "The end of the shift {Shift} at {End:O} is told; late: {Late}.")]
    private partial void Told(string shift, DateTimeOffset end, bool late);
}
