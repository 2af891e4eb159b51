namespace CoachBot.Channels.Slack;

/// <summary>What of a reply is left out first when it is more than a message holds.</summary>
[Flags]
internal enum SlackParts
{
    None = 0,

    /// <summary>The draft with its words marked: the findings quote them.</summary>
    MarkedDraft = 1,

    /// <summary>The findings behind "Show all".</summary>
    Folded = 2,

    All = MarkedDraft | Folded,
}
