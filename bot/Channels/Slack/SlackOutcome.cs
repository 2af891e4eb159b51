namespace CoachBot.Channels.Slack;

/// <summary>What became of a call to Slack.</summary>
internal enum SlackOutcome
{
    Done,

    /// <summary>Slack understood, and won't.</summary>
    Refused,

    /// <summary>Slack asks to wait.</summary>
    Busy,

    /// <summary>No connection: nothing arrived.</summary>
    Unreached,

    /// <summary>It may have arrived.</summary>
    Unsure,
}
