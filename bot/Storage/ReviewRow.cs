namespace CoachBot.Storage;

/// <summary>What is kept of a review: figures and rule ids, no word of the text.</summary>
internal sealed record ReviewRow
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The key of the person who asked.</summary>
    public required string Agent { get; init; }

    /// <summary>The team the person was in at the time; empty for none.</summary>
    public string Team { get; init; } = "";

    /// <summary><c>draft</c> or <c>transcript</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>ready</c>, <c>tweak</c> or <c>hold</c>; empty for a transcript in which no agent has spoken.</summary>
    public required string Verdict { get; init; }

    public required int Score { get; init; }

    public int? Tone { get; init; }

    public int? Empathy { get; init; }

    public int? Clarity { get; init; }

    public int? Ownership { get; init; }

    public int? NextStep { get; init; }

    /// <summary>The ids of the rules that spoke, praise included, each once.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
