using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

/// <summary>Once an hour deletes what has been kept long enough. Several processes do no harm to each other.</summary>
internal sealed partial class Retention(RetentionTables tables, IOptions<StorageOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Longer than any message is repeated, and than cards are changed after they were sent.</summary>
    private static readonly TimeSpan DoneFor = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            // The database may be away; and no row, however odd, is worth the whole bot.
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                Failed(e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var kept = TimeSpan.FromDays(options.Value.RetentionDays);
        await tables.DeleteOldAsync(now - kept, cancellationToken);
        await tables.DeleteDoneAsync(now - (kept < DoneFor ? kept : DoneFor), cancellationToken);
    }

    [LoggerMessage(EventId = 321, Level = LogLevel.Error, Message = "Old records cannot be deleted; trying again in an hour.")]
    private partial void Failed(Exception exception);
}
