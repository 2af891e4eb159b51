using System.Data.Common;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Calls to cases that were opened, reminds of those that nobody answers, then calls the next one, then says so. Any process may do it, also one that starts later: each step is taken once.</summary>
internal sealed partial class NudgeTicker(Database database, EscalationTable escalations, CaseSteps steps, CaseBell bell, TimeProvider time, ILogger<NudgeTicker> logger) : BackgroundService
{
    private const int MostAtOnce = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            // The database may be away; and no case, however odd, is worth the whole bot.
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                Failed(e);
            }

            await bell.WaitAsync(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes every step that is due.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        // One by one, so that each sees whom the one before has called; the gravest first.
        foreach (var row in (await escalations.DueAsync(time.GetUtcNow(), MostAtOnce, cancellationToken)).OrderByDescending(r => NudgeLevels.RiskOf(r.Level)))
        {
            await TakeAsync(row, cancellationToken);
        }
    }

    private async Task TakeAsync(EscalationRow row, CancellationToken cancellationToken)
    {
        try
        {
            await steps.TakeAsync(database, row, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DbException or OutOfMemoryException))
        {
            // It would go wrong again at once.
            PutOff(e, row.Id);
            await steps.PutOffAsync(database, row, cancellationToken);
        }
    }

    [LoggerMessage(EventId = 429, Level = LogLevel.Error, Message = "The next step of case {Id} failed and is put off.")]
    private partial void PutOff(Exception exception, long id);

    [LoggerMessage(EventId = 424, Level = LogLevel.Error, Message = "Open cases cannot be read or written; trying again.")]
    private partial void Failed(Exception exception);
}
