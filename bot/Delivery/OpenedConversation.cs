namespace CoachBot.Delivery;

/// <summary>A conversation the bot can write to.</summary>
/// <param name="Id">The channel's id of it.</param>
/// <param name="Reference">The way into it, as JSON.</param>
internal sealed record OpenedConversation(string Id, string Reference);
