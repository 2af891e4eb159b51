namespace CoachBot.Storage;

/// <summary>The end of a shift that was told, or is about to be.</summary>
internal sealed class ShiftRow
{
    /// <summary>The lead decides.</summary>
    public const string Preview = "preview";

    public const string Posted = "posted";

    public const string Skipped = "skipped";

    /// <summary>Not an end: from here on the shift is known.</summary>
    public const string Since = "since";

    public string Shift { get; init; } = "";

    public string Team { get; init; } = "";

    public DateTimeOffset EndedAt { get; init; }

    public string State { get; init; } = "";

    public bool IsLate { get; init; }

    public string? Note { get; init; }
}
