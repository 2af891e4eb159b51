namespace CoachBot.Storage;

/// <summary>How the outbox stands.</summary>
internal sealed class OutboxCounts
{
    public long Open { get; init; }

    public long Parked { get; init; }

    /// <summary>When the oldest message that is not sent yet was added.</summary>
    public DateTimeOffset? Oldest { get; init; }
}
