using System.Threading.Channels;
using CoachBot.Delivery;

namespace CoachBot.Channels.Slack;

/// <summary>Does accepted work, and takes up what another process, or this one before it was ended, left undone.</summary>
internal sealed partial class SlackWorkers(SlackQueue queue, WorkInbox inbox, JobSeal seal, SlackJobRun run, TimeProvider time, ILogger<SlackWorkers> logger) : BackgroundService
{
    /// <summary>Much of the time of a job is waiting for others.</summary>
    private const int AtOnce = 256;

    private const int MostTaken = 50;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _free = new(AtOnce);

    public override void Dispose()
    {
        _free.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await inbox.ReleaseLeftAsync(stoppingToken);
        await Task.WhenAll(
            DrainAsync(queue.Urgent, null, stoppingToken),
            DrainAsync(queue.Usual, _free, stoppingToken),
            EveryAsync(BetweenLooks, TakeUpAsync, stoppingToken),
            EveryAsync(BetweenRenewals, inbox.RenewAsync, stoppingToken));
        // What has begun is given time to end; what has not is in the database.
        for (var i = 0; i < AtOnce && await _free.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None); i++)
        {
        }

        await inbox.ReleaseMineAsync();
    }

    private async Task DrainAsync(ChannelReader<QueuedJob> waiting, SemaphoreSlim? free, CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.WaitToReadAsync(stoppingToken))
            {
                await (free?.WaitAsync(stoppingToken) ?? Task.CompletedTask);
                if (waiting.TryRead(out var job))
                {
                    _ = RunAsync(job, free);
                }
                else
                {
                    free?.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping.
        }
    }

    private async Task RunAsync(QueuedJob job, SemaphoreSlim? free)
    {
        await Task.Yield();
        try
        {
            await run.RunAsync(job);
        }
        finally
        {
            free?.Release();
        }
    }

    private async Task TakeUpAsync(CancellationToken stoppingToken)
    {
        if (_free.CurrentCount == 0)
        {
            return;
        }

        foreach (var work in await inbox.TakeAsync(SlackRenderer.Channel, Math.Min(MostTaken, _free.CurrentCount), stoppingToken))
        {
            if (seal.Open(work.Key, work.Sealed) is not { } job)
            {
                Unreadable(work.AcceptedAt);
                await inbox.DoneAsync(work.Key);
            }
            else if (!queue.TryAdd(new QueuedJob(work.Key, job with { Attempt = work.Attempts }, work.AcceptedAt)))
            {
                await inbox.LaterAsync(work.Key, BetweenLooks);
            }
        }
    }

    private async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await act(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // The database is away or busy; the work is in it and waits. Whatever else it is must not end the workers.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                DatabaseFailed(e);
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(EventId = 610, Level = LogLevel.Error, Message = "Work accepted at {AcceptedAt} cannot be read: the signing secret was changed. It is dropped.")]
    private partial void Unreadable(DateTimeOffset acceptedAt);

    [LoggerMessage(EventId = 611, Level = LogLevel.Error, Message = "Accepted work cannot be read or written; trying again.")]
    private partial void DatabaseFailed(Exception exception);
}
