namespace CoachBot.Coaching.Conversations;

/// <summary>A class of wording that tells something about a conversation.</summary>
/// <param name="Code">The name of its file; code and policy ask for it by this name.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Side">Whose words it is looked for in.</param>
/// <param name="Any">The set of patterns that are it.</param>
/// <param name="Unless">The set of patterns that silence a hit they overlap, or -1.</param>
/// <param name="NotSentence">The set of patterns that silence a hit in the same sentence, or -1.</param>
internal sealed record Cue(string Code, CueGroup Group, CueSide Side, int Any, int Unless, int NotSentence)
{
    /// <summary>What it tells, in the playbook's words: the need behind, the priority's name, why a supervisor should know.</summary>
    public string? Means { get; init; }

    /// <summary>A question that tests whether the need is there.</summary>
    public string? Ask { get; init; }

    /// <summary>The bucket its feedback belongs in; <see langword="null"/> when it is none.</summary>
    public FeedbackBucket? Bucket { get; init; }

    /// <summary>Texts that prove it.</summary>
    public IReadOnlyList<CueExample> Examples { get; init; } = [];

    /// <summary>The file it came from.</summary>
    public string File { get; init; } = "";
}

/// <summary>A text a cue must (or must not) be found in.</summary>
internal sealed record CueExample(string Text, bool IsIn, int Line);

/// <summary>Whose words a cue is looked for in.</summary>
internal enum CueSide
{
    /// <summary>The customer's.</summary>
    Customer,

    /// <summary>The agent's or a supervisor's.</summary>
    Agent,
}
