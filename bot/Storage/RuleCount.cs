namespace CoachBot.Storage;

/// <summary>How often a rule spoke, at most once a review.</summary>
internal sealed class RuleCount
{
    public string Rule { get; init; } = "";

    public long Hits { get; init; }
}
