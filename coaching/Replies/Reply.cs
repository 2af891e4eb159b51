namespace CoachBot.Coaching.Replies;

/// <summary>What the coach answers, in words no channel is needed for.</summary>
/// <param name="Summary">One line that says it all, for notifications and for channels that show nothing else.</param>
/// <param name="Blocks">The pieces, in reading order.</param>
public sealed record Reply(string Summary, IReadOnlyList<ReplyBlock> Blocks)
{
    /// <summary>A reply of one plain sentence.</summary>
    public static Reply Note(string text) => new(text, [new NoteBlock(text)]);
}
