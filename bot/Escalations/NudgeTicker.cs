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
            catch (DbException e)
            {
                Failed(e);
            }

            await bell.WaitAsync(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes every step that is due.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await escalations.DueAsync(time.GetUtcNow(), MostAtOnce, cancellationToken))
        {
            await steps.TakeAsync(database, row, cancellationToken);
        }
    }

    [LoggerMessage(EventId = 424, Level = LogLevel.Error, Message = "Open cases cannot be read or written; trying again.")]
    private partial void Failed(Exception exception);
}
