using System.Threading.Channels;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Accepted work on its way to the workers of this process. What opens a dialog must be done within three seconds and waits behind nothing
/// else. When too much waits, the rest stays in the database and is taken up from there.
/// </summary>
internal sealed class SlackQueue
{
    private const int Most = 5_000;

    private readonly Channel<QueuedJob> _urgent = Channel.CreateBounded<QueuedJob>(Most);
    private readonly Channel<QueuedJob> _usual = Channel.CreateBounded<QueuedJob>(Most);

    public ChannelReader<QueuedJob> Urgent => _urgent.Reader;

    public ChannelReader<QueuedJob> Usual => _usual.Reader;

    /// <summary><see langword="false"/> when too much waits already.</summary>
    public bool TryAdd(QueuedJob job) => (IsUrgent(job.Job) ? _urgent : _usual).Writer.TryWrite(job);

    private static bool IsUrgent(SlackJob job) => job.Attempt == 1 && job.Trigger is not null
        && job.Kind is SlackJobKind.OpenDialog or SlackJobKind.CoachMessage or SlackJobKind.WhatNext;
}

/// <summary>Accepted work with the key of its row.</summary>
internal sealed record QueuedJob(string Key, SlackJob Job, DateTimeOffset AcceptedAt);
