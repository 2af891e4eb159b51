namespace CoachBot.Delivery;

/// <summary>What became of one try to send a message.</summary>
internal enum SendResult
{
    /// <summary>The channel has it.</summary>
    Sent,

    /// <summary>The channel does not have it and may take it later.</summary>
    NotYet,

    /// <summary>Nobody can tell whether the channel has it.</summary>
    Unsure,

    /// <summary>The channel will never take it.</summary>
    Refused,

    /// <summary>The conversation is closed to the bot.</summary>
    Gone,
}
