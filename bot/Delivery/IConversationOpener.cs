namespace CoachBot.Delivery;

/// <summary>Begins conversations that nobody has begun with the bot, where a channel allows it.</summary>
internal interface IConversationOpener
{
    bool Serves(string channel);

    /// <summary>A 1:1 chat with a person; <see langword="null"/> when the channel refuses.</summary>
    /// <param name="person">The person's id in the channel's directory.</param>
    /// <param name="like">The way into any conversation of the channel; <see langword="null"/> when nobody there has spoken to the bot.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    Task<OpenedConversation?> WithPersonAsync(string person, string? like, CancellationToken cancellationToken);

    /// <summary>The way into a channel that the bot is in but was never spoken to in; <see langword="null"/> when there is none.</summary>
    /// <param name="conversation">The channel's id.</param>
    /// <param name="like">The way into any conversation of the same kind; <see langword="null"/> when nobody there has spoken to the bot.</param>
    OpenedConversation? InChannel(string conversation, string? like);
}
