namespace CoachBot.Channels.Slack;

/// <summary>A bot token that is good for some hours, and what it is exchanged with.</summary>
/// <param name="Seed">A hash of the refresh token in the settings that all later ones come from.</param>
/// <param name="Access">The bot token.</param>
/// <param name="Refresh">The refresh token, which is good for one exchange.</param>
/// <param name="Until">When the bot token ends.</param>
internal sealed record SlackToken(string Seed, string Access, string Refresh, DateTimeOffset Until);
