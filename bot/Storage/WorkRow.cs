namespace CoachBot.Storage;

/// <summary>Accepted work, as whoever takes it reads it.</summary>
internal sealed class WorkRow
{
    public string Key { get; init; } = "";

    public byte[] Sealed { get; init; } = [];

    /// <summary>How often it was begun, this time included.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
