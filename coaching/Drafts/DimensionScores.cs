namespace CoachBot.Coaching.Drafts;

/// <summary>Scores of the five dimensions, each 0–100, or <see langword="null"/> where the draft gives no ground to judge.</summary>
public sealed record DimensionScores(int? Tone, int? Empathy, int? Clarity, int? Ownership, int? NextStep);
