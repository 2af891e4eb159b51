namespace CoachBot.Coaching.NextSteps;

/// <summary>Something to do next.</summary>
/// <param name="Id">The step's name in the playbook.</param>
/// <param name="Title">What to do, as a short instruction.</param>
/// <param name="Say">Words to say, with [placeholders] for what the coach can't know; <see langword="null"/> when none help. May hold the customer's own, untrusted words.</param>
/// <param name="Because">Why, in one sentence.</param>
public sealed record NextStep(string Id, string Title, string? Say, string Because);
