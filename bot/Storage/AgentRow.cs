namespace CoachBot.Storage;

/// <summary>What is kept about a person: settings, no name.</summary>
internal sealed class AgentRow
{
    /// <summary>The person's key.</summary>
    public string Agent { get; init; } = "";

    /// <summary>The team whose summaries the person counts in; empty for none.</summary>
    public string Team { get; init; } = "";

    /// <summary>The person's time zone, by its IANA name; <see langword="null"/> when not known.</summary>
    public string? TimeZone { get; init; }

    public DateTimeOffset SeenAt { get; init; }
}
