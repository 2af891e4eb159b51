using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Replies;

/// <summary>What the coach answers, in words no channel is needed for.</summary>
/// <param name="Summary">One line that says it all, for notifications and for channels that show nothing else.</param>
/// <param name="Blocks">The pieces, in reading order.</param>
public sealed record Reply(string Summary, IReadOnlyList<ReplyBlock> Blocks)
{
    /// <summary>The draft that was reviewed, for channels where it can be changed and reviewed again in place: untrusted text. <see langword="null"/> when the reply is about something else.</summary>
    public Draft? About { get; init; }

    /// <summary>Words of the coach to say next, six at most, for channels that can offer them as buttons.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>A reply of one plain sentence.</summary>
    public static Reply Note(string text) => new(text, [new NoteBlock(text)]);
}
