namespace CoachBot.Storage;

/// <summary>Who got a nudge, and with which message.</summary>
internal sealed class EscalationRecipient
{
    public string Conversation { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>The key of the person; <see langword="null"/> for a channel.</summary>
    public string? Person { get; init; }

    public string OutboxKey { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }
}
