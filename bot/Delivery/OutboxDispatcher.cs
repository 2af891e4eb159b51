using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Empties the outbox, a few conversations at a time.</summary>
internal sealed partial class OutboxDispatcher(Database database, OutboxTable table, Outbox outbox, OutboxSender sender, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    /// <summary>Conversations that are written to at once. One slow channel must not hold up the others.</summary>
    public const int Workers = 4;

    /// <summary>What became due, and what other processes left, is looked for this often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.Dialect.IsShared)
        {
            await table.ReleaseAllAsync(stoppingToken);
        }

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await sender.SendNextAsync(stoppingToken))
                {
                    await outbox.WaitAsync(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // The database is away or busy; the messages are in it and wait. Whatever else it is must not end the worker.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                DatabaseFailed(e);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 303, Level = LogLevel.Error, Message = "The outbox cannot be read or written; trying again.")]
    private partial void DatabaseFailed(Exception exception);
}
