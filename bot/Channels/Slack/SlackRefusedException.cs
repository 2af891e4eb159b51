namespace CoachBot.Channels.Slack;

/// <summary>Slack will never take it. The error is Slack's own word, nothing of the message.</summary>
internal sealed class SlackRefusedException(string method, string? error) : Exception($"Slack refused {method}: {error}.");
