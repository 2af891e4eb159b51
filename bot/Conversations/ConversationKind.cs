namespace CoachBot.Conversations;

/// <summary>Who reads what is said in a conversation.</summary>
internal enum ConversationKind
{
    /// <summary>The person and the coach alone.</summary>
    Personal,

    /// <summary>A group chat.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}
