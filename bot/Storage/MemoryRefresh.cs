namespace CoachBot.Storage;

/// <summary>Reads what is kept in memory: before the port opens, and again when another process has changed it.</summary>
internal sealed partial class MemoryRefresh(Database database, IEnumerable<IRemembered> remembered, TimeProvider time, ILogger<MemoryRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly IRemembered[] _remembered = [.. remembered];
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var records in _remembered)
        {
            await records.LoadAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A database for one process has nobody else who could change it.
        while (database.Dialect.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            // The database may be away; and no row, however odd, is worth the whole bot.
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                NotRefreshed(e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Reads again what has changed since the last time.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, number) in await Revisions.ReadAsync(database, cancellationToken))
        {
            if (_seen.GetValueOrDefault(name) == number)
            {
                continue;
            }

            foreach (var records in _remembered.Where(r => r.Revision == name))
            {
                await records.LoadAsync(cancellationToken);
            }

            _seen[name] = number;
        }
    }

    [LoggerMessage(EventId = 320, Level = LogLevel.Error, Message = "What other processes have changed cannot be read; trying again.")]
    private partial void NotRefreshed(Exception exception);
}
