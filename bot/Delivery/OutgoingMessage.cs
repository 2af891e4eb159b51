namespace CoachBot.Delivery;

/// <summary>A message that is to be sent now.</summary>
/// <param name="Key">What makes it the same message, however often it is tried.</param>
/// <param name="Reference">The channel's way into the conversation.</param>
/// <param name="Payload">The message, as the channel rendered it.</param>
internal sealed record OutgoingMessage(string Key, string Reference, string Payload)
{
    /// <summary>The channel's id of the message that this one replaces; <see langword="null"/> for a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether an earlier try may have arrived, so that this one must be told apart from it.</summary>
    public bool IsRepeat { get; init; }
}
