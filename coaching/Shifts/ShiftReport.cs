namespace CoachBot.Coaching.Shifts;

/// <summary>What a summary is made of.</summary>
/// <param name="Title">What it is about: "Late shift, Mon 6 May".</param>
/// <param name="Figures">What was counted.</param>
/// <param name="Earlier">The same of comparable times before.</param>
public sealed record ShiftReport(string Title, ShiftFigures Figures, IReadOnlyList<ShiftFigures> Earlier)
{
    /// <summary>How nudges ended, in words, with how many ended so.</summary>
    public IReadOnlyList<(string Ending, int Count)> Cases { get; init; } = [];

    /// <summary>How many promises are open.</summary>
    public int OpenPromises { get; init; }

    /// <summary>The most urgent of them: redacted, without names.</summary>
    public IReadOnlyList<string> Promises { get; init; } = [];

    /// <summary>The lead's note: redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it comes long after the shift's end.</summary>
    public bool IsLate { get; init; }
}
