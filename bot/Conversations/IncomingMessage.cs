namespace CoachBot.Conversations;

/// <summary>What a person said to the coach, whatever the channel.</summary>
/// <param name="Text">The words, without mentions of the bot; empty when there are none.</param>
/// <param name="Sender">Who said it, as one stable key; never shown and never logged.</param>
/// <param name="Kind">Who else reads the answer.</param>
/// <param name="Channel">The channel it came through.</param>
internal sealed record IncomingMessage(string Text, string Sender, ConversationKind Kind, string Channel)
{
    /// <summary>Whether a file or picture came with it.</summary>
    public bool HasAttachment { get; init; }

    /// <summary>The file that came with it; <see langword="null"/> for none that could be meant for reading.</summary>
    public AttachedFile? File { get; init; }

    /// <summary>What the sender is called, to be shown to somebody who is asked to help them; never logged.</summary>
    public string? SenderName { get; init; }

    /// <summary>The keys of the channel and the team in which it was said; empty in a 1:1 chat.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}
