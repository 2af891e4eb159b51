namespace CoachBot.Delivery;

/// <summary>So much waits to be written down that no more is taken.</summary>
internal sealed class WorkRefusedException() : Exception("Too much waits to be written down.");
