namespace CoachBot.Delivery;

/// <summary>The end of one try to send a message.</summary>
/// <param name="Result">What became of it.</param>
internal sealed record SendOutcome(SendResult Result)
{
    /// <summary>The channel's id of the message, if it gave one.</summary>
    public string? ActivityId { get; init; }

    /// <summary>How long the channel asks to wait.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>What went wrong, in words for an operator; nothing of the message.</summary>
    public string? Problem { get; init; }
}
