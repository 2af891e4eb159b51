namespace CoachBot.Storage;

/// <summary>A message that is to be sent, as a dispatcher takes it up.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    /// <summary>What makes the message the same message, whoever adds it and however often.</summary>
    public string Key { get; init; } = "";

    public string Conversation { get; init; } = "";

    /// <summary>The key of an earlier message that this one replaces; <see langword="null"/> for a new message.</summary>
    public string? Target { get; init; }

    public string Payload { get; init; } = "";

    /// <summary>How often it was tried, this time included.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether an earlier try may have arrived.</summary>
    public bool IsUnsure { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where to; <see langword="null"/> when the conversation is not known any more.</summary>
    public string? Reference { get; init; }

    public string? Channel { get; init; }

    /// <summary>The channel's id of the target.</summary>
    public string? TargetActivity { get; init; }
}
