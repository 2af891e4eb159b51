namespace CoachBot.Coaching.Rules;

/// <summary>Whose words a concept is looked for in.</summary>
[Flags]
internal enum Side
{
    Draft = 1,
    Customer = 2,
    Both = Draft | Customer,
}

/// <summary>A named idea that rules ask for, such as "apology" or "upset".</summary>
/// <param name="Name">Its name in the playbook.</param>
/// <param name="Index">Its number.</param>
/// <param name="Side">Whose words count.</param>
/// <param name="Any">The set of patterns that are it.</param>
/// <param name="Unless">The set of patterns that silence a hit they overlap, or -1.</param>
/// <param name="Includes">Numbers of concepts that count as this one.</param>
internal sealed record Concept(string Name, int Index, Side Side, int Any, int Unless, IReadOnlyList<int> Includes)
{
    /// <summary>The concept every question is; it needs no file.</summary>
    public const string Question = "question";

    /// <summary>Numbers of concepts of which one must be in the text, too; empty when none has to be.</summary>
    public int[] With { get; init; } = [];

    /// <summary>Numbers of concepts none of which may be in the text.</summary>
    public int[] Without { get; init; } = [];

    /// <summary>All concepts that must be known before this one is.</summary>
    public IEnumerable<int> Needs => [.. Includes, .. With, .. Without];

    /// <summary>Texts that prove it.</summary>
    public IReadOnlyList<ConceptExample> Examples { get; init; } = [];

    /// <summary>The file it came from.</summary>
    public string File { get; init; } = "";
}

/// <summary>A text a concept must (or must not) be found in.</summary>
internal sealed record ConceptExample(string Text, bool IsIn, int Line);
