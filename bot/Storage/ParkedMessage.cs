namespace CoachBot.Storage;

/// <summary>A message that could not be delivered.</summary>
internal sealed class ParkedMessage
{
    public string Key { get; init; } = "";

    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ParkedAt { get; init; }

    public string? Problem { get; init; }
}
