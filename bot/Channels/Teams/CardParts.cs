namespace CoachBot.Channels.Teams;

/// <summary>Parts of a card that may be left out where it would be too large.</summary>
[Flags]
internal enum CardParts
{
    None = 0,
    MarkedDraft = 1,
    Folded = 2,
    Rewrite = 4,
    Edit = 8,
    All = MarkedDraft | Folded | Rewrite | Edit,
}
