using System.Data.Common;
using CoachBot.Delivery;

namespace CoachBot.Channels.Slack;

/// <summary>One try at a piece of accepted work, and what becomes of it: done, put off, or given up.</summary>
internal sealed partial class SlackJobRun(SlackJobs jobs, WorkInbox inbox, TimeProvider time, ILogger<SlackJobRun> logger)
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task RunAsync(QueuedJob queued)
    {
        try
        {
            await FinishAsync(queued, await TryAsync(queued.Job));
        }
        catch (DbException e)
        {
            // The lease runs out, and the work is done again: rather twice than never.
            NotWrittenDown(e);
        }
    }

    /// <summary>How long to wait before the next try; <see langword="null"/> when there is to be none.</summary>
    private async Task<TimeSpan?> TryAsync(SlackJob job)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        try
        {
            await jobs.RunAsync(job, limit.Token);
            return null;
        }
        catch (SlackLaterException e)
        {
            return e.Wait;
        }
        catch (SlackRefusedException e)
        {
            Refused(job.Kind, e.Message);
            return null;
        }
        // Whatever it was: the person was told that the request arrived, so it is tried again.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failed(e, job.Kind, job.Attempt);
            var wait = FirstWait * Math.Pow(2, job.Attempt - 1);
            return wait < LongestWait ? wait : LongestWait;
        }
    }

    private Task FinishAsync(QueuedJob queued, TimeSpan? wait)
    {
        if (wait is null)
        {
            return inbox.DoneAsync(queued.Key);
        }

        if (queued.Job.Attempt >= MostAttempts)
        {
            GivenUp(queued.Job.Kind, queued.Job.Attempt, queued.AcceptedAt);
            return inbox.DoneAsync(queued.Key);
        }

        PutOff(queued.Job.Kind, queued.Job.Attempt, wait.Value);
        return inbox.LaterAsync(queued.Key, wait.Value);
    }

    [LoggerMessage(EventId = 620, Level = LogLevel.Warning, Message = "An answer to a {Kind} in Slack was not taken: {Problem}")]
    private partial void Refused(SlackJobKind kind, string problem);

    [LoggerMessage(EventId = 621, Level = LogLevel.Error, Message = "A {Kind} in Slack failed at try {Attempt}.")]
    private partial void Failed(Exception exception, SlackJobKind kind, int attempt);

    [LoggerMessage(EventId = 622, Level = LogLevel.Error, Message = "A {Kind} in Slack, accepted at {AcceptedAt}, is given up after {Attempt} tries.")]
    private partial void GivenUp(SlackJobKind kind, int attempt, DateTimeOffset acceptedAt);

    [LoggerMessage(EventId = 623, Level = LogLevel.Information, Message = "A {Kind} in Slack was tried {Attempt} times and waits {Wait}.")]
    private partial void PutOff(SlackJobKind kind, int attempt, TimeSpan wait);

    [LoggerMessage(EventId = 624, Level = LogLevel.Error, Message = "It could not be written down what became of work from Slack.")]
    private partial void NotWrittenDown(Exception exception);
}
