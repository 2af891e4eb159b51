namespace CoachBot.Coaching.Transcripts;

/// <summary>One turn of a conversation.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Label">What it was pasted with in place of a name: a role ("Customer") or a name ("Ana Reed"); empty when there was none.</param>
/// <param name="Text">What is said, line breaks inside the turn kept.</param>
public sealed record Turn(Speaker Speaker, string Label, string Text)
{
    /// <summary>The speaker's name, when the label was one; <see langword="null"/> for a role or nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The time as it was pasted ("10:32 AM", "[00:12]"), or <see langword="null"/>.</summary>
    public string? Time { get; init; }

    /// <summary>The time since the conversation's first turn, or <see langword="null"/> when the times can't be read. Never negative.</summary>
    public TimeSpan? At { get; init; }

    /// <summary>Whether the company speaks: the agent or a supervisor.</summary>
    public bool IsStaff => Speaker is Speaker.Agent or Speaker.Supervisor;
}
