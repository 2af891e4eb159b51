namespace CoachBot.Delivery;

/// <summary>Work that a channel accepted and has not finished.</summary>
/// <param name="Key">What makes it the same work.</param>
/// <param name="Sealed">What to do; only the channel can read it.</param>
/// <param name="Attempts">How often it was begun, this time included.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
internal sealed record AcceptedWork(string Key, byte[] Sealed, int Attempts, DateTimeOffset AcceptedAt);
