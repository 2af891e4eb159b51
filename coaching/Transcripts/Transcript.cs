namespace CoachBot.Coaching.Transcripts;

/// <summary>A pasted conversation, cut into turns.</summary>
/// <param name="Turns">The turns, in the order they were pasted.</param>
/// <param name="Shape">What it was recognised as.</param>
/// <param name="Confidence">How sure the roles are, 0 to 1: 1 where role words stand, less where they were told from names, cues or content.</param>
public sealed record Transcript(IReadOnlyList<Turn> Turns, TranscriptShape Shape, double Confidence)
{
    /// <summary>Below this <see cref="Confidence"/> the coach asks instead of guessing.</summary>
    public const double SureEnough = 0.6;

    /// <summary>What to ask when the roles are unclear; <see langword="null"/> when they are clear enough.</summary>
    public RoleQuestion? Question { get; init; }
}

/// <summary>One short question about who is the agent, with an answer for each button.</summary>
/// <param name="Text">The question; it may hold pasted, untrusted names.</param>
/// <param name="Choices">The names or labels to choose from, untrusted, two to four.</param>
public sealed record RoleQuestion(string Text, IReadOnlyList<string> Choices);
