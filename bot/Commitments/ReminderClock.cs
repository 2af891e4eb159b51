namespace CoachBot.Commitments;

/// <summary>Looks every few seconds for promises to remind of.</summary>
internal sealed partial class ReminderClock(Reminders reminders, TimeProvider time, ILogger<ReminderClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reminders.RunAsync(stoppingToken);
            }
            // The database may be away; and no row, however odd, is worth the whole bot.
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                Failed(e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 340, Level = LogLevel.Error, Message = "Promises to remind of cannot be read; trying again.")]
    private partial void Failed(Exception exception);
}
