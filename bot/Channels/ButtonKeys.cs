namespace CoachBot.Channels;

/// <summary>What a button of the coach brings back, whatever the channel.</summary>
internal static class ButtonKeys
{
    /// <summary>The rule of a remark that was not useful.</summary>
    public const string NotUseful = "notUseful";

    /// <summary>Who the agent is in <see cref="Transcript"/>.</summary>
    public const string Agent = "agent";

    /// <summary>A promise that was sent to a customer.</summary>
    public const string Promise = "promise";

    /// <summary>The words that name the time of <see cref="Promise"/>.</summary>
    public const string Due = "due";

    /// <summary>The conversation that was pasted.</summary>
    public const string Transcript = "transcript";

    /// <summary>A draft to review.</summary>
    public const string Draft = "draft";

    /// <summary>The customer's message that <see cref="Draft"/> answers.</summary>
    public const string Customer = "customer";

    /// <summary>The channel that <see cref="Draft"/> is for.</summary>
    public const string For = "for";
}
