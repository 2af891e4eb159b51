namespace CoachBot.Storage;

/// <summary>Who holds work, from when, and until when without being heard of.</summary>
internal sealed record WorkHold(string Owner, DateTimeOffset Now, DateTimeOffset Until);
