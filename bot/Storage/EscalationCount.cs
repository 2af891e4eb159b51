namespace CoachBot.Storage;

/// <summary>So many cases of one reason stand so.</summary>
internal sealed record EscalationCount(string Reason, string State, int Count);
