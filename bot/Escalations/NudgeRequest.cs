namespace CoachBot.Escalations;

/// <summary>A reason to call a supervisor. Everything in it is redacted.</summary>
/// <param name="Team">The name of the team.</param>
/// <param name="Agent">Who needs help, as the channel knows them.</param>
/// <param name="Topic">What makes two requests the same.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Sentence">Why, in one sentence.</param>
internal sealed record NudgeRequest(string Team, string Agent, string Topic, NudgeLevel Level, string Sentence)
{
    public string? AgentName { get; init; }

    public double Score { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public string Excerpt { get; init; } = "";

    public string? Trend { get; init; }

    public string? Tried { get; init; }

    public string? Suggestion { get; init; }
}
