namespace CoachBot.Coaching.NextSteps;

/// <summary>What to do next in a conversation.</summary>
/// <param name="Steps">At most three, the most useful first.</param>
/// <param name="SuggestedReply">A whole reply to start from, or <see langword="null"/> when the customer awaits none or no good one can be put together.</param>
public sealed record Advice(IReadOnlyList<NextStep> Steps, string? SuggestedReply)
{
    /// <summary>How many steps are given at most.</summary>
    public const int MostSteps = 3;

    /// <summary>Nothing to advise.</summary>
    public static Advice None { get; } = new([], null);
}
