namespace CoachBot.Coaching.Phrases;

/// <summary>Better words of the playbook.</summary>
/// <param name="Rule">The rule they belong to.</param>
/// <param name="Text">The words; what stands in [brackets] is to be filled in.</param>
/// <param name="Instead">What they stand for: the searched words themselves, else an example of the playbook; empty where there is none.</param>
/// <param name="Why">Why they are better.</param>
public sealed record BetterPhrase(string Rule, string Text, string Instead, string Why);
