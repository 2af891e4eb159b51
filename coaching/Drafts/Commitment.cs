namespace CoachBot.Coaching.Drafts;

/// <summary>A promise made in the draft, to be kept.</summary>
/// <param name="Text">The promising words, as they stand in the draft.</param>
/// <param name="Due">The words that name the time ("by 3 pm today"), or <see langword="null"/> when none is given.</param>
public sealed record Commitment(string Text, string? Due);
