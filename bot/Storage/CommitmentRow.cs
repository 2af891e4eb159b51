namespace CoachBot.Storage;

/// <summary>A promise that an agent has made to a customer.</summary>
internal sealed class CommitmentRow
{
    public long Id { get; init; }

    /// <summary>The key of the person who made it.</summary>
    public string Agent { get; init; } = "";

    public string Team { get; init; } = "";

    /// <summary>The promising words, redacted.</summary>
    public string Text { get; init; } = "";

    /// <summary>The words that named the time.</summary>
    public string? DueWords { get; init; }

    /// <summary>Until when it has to be kept; <see langword="null"/> when the words could not be read as a time.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary><c>open</c>, <c>kept</c>, <c>missed</c> or <c>dropped</c>.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }
}
