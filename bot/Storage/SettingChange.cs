namespace CoachBot.Storage;

/// <summary>One change of a setting.</summary>
internal sealed class SettingChange
{
    public string Name { get; init; } = "";

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    /// <summary>The key of the person.</summary>
    public string ChangedBy { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }
}
