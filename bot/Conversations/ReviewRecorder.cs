using System.Data.Common;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>Writes the reviews that were noted, many at once.</summary>
internal sealed partial class ReviewRecorder(ReviewLog log, ReviewTable reviews, AgentTable agents, PersonKeys people, ILogger<ReviewRecorder> logger) : BackgroundService
{
    private const int MostAtOnce = 2000;
    private const int Tries = 5;

    /// <summary>So long reviews are gathered before they are written together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);

    /// <summary>What was noted is written before the bot stops, even when it stops before the loop has begun.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await log.Entries.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    /// <summary>Writes everything that was noted so far.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (log.TakeDropped() is > 0 and var dropped)
        {
            Dropped(dropped);
        }

        while (Take() is { Count: > 0 } entries)
        {
            for (var tried = 1; !await TryWriteAsync(entries, tried) && tried < Tries; tried++)
            {
                await Task.Delay(TimeSpan.FromSeconds(tried), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private List<ReviewEntry> Take()
    {
        var entries = new List<ReviewEntry>();
        while (entries.Count < MostAtOnce && log.Entries.TryRead(out var entry))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private async Task<bool> TryWriteAsync(List<ReviewEntry> entries, int tried)
    {
        try
        {
            entries.RemoveAll(log.IsForgotten);
            var teams = await agents.TeamsAsync(CancellationToken.None);
            await reviews.AddAsync(
                [.. entries.Select(e => (Entry: e, Agent: people.Of(e.Sender))).Select(e => e.Entry.Row with { Agent = e.Agent, Team = teams.GetValueOrDefault(e.Agent, "") })],
                CancellationToken.None);
            return true;
        }
        catch (DbException e)
        {
            NotWritten(e, entries.Count, tried, Tries);
            return false;
        }
    }

    [LoggerMessage(EventId = 331, Level = LogLevel.Error, Message = "{Count} reviews were not counted: the database has not taken any for too long.")]
    private partial void Dropped(int count);

    [LoggerMessage(EventId = 330, Level = LogLevel.Error, Message = "{Count} reviews could not be counted, try {Tried} of {Tries}.")]
    private partial void NotWritten(Exception exception, int count, int tried, int tries);
}
