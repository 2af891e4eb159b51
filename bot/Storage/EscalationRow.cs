namespace CoachBot.Storage;

/// <summary>A case: a conversation that needs, or needed, a human above.</summary>
internal sealed record EscalationRow
{
    public const string Open = "open";
    public const string Taken = "taken";
    public const string Coached = "coached";
    public const string Dismissed = "dismissed";
    public const string Expired = "expired";

    /// <summary>The step of a case to which nobody was called yet.</summary>
    public const int New = -1;

    /// <summary>The step of a case to which somebody was just called.</summary>
    public const int Called = 0;

    public long Id { get; init; }

    /// <summary>What makes two nudges the same: the conversation and the reason.</summary>
    public string Topic { get; init; } = "";

    public string Team { get; init; } = "";

    /// <summary>The key of the agent; empty when they were forgotten.</summary>
    public string Agent { get; init; } = "";

    /// <summary>Whom to help; emptied when the case is closed, or a month after nobody answered.</summary>
    public string? AgentName { get; init; }

    /// <summary>nudge, immediate, or call when the agent asked.</summary>
    public string Level { get; init; } = "";

    public double Score { get; init; }

    /// <summary>The codes, with a space between them, the weightiest first.</summary>
    public string Reasons { get; init; } = "";

    public string Sentence { get; init; } = "";

    public string Excerpt { get; init; } = "";

    public string? Trend { get; init; }

    public string? Tried { get; init; }

    public string? Suggestion { get; init; }

    public string State { get; init; } = Open;

    /// <summary>Grows with every step: <see cref="New"/>, then even when somebody was called, odd when they were reminded or nobody could be called.</summary>
    public int Step { get; init; } = New;

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset OpenedAt { get; init; }
}
