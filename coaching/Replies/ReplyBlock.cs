using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Replies;

/// <summary>One piece of what the coach answers. The set is closed: every channel renders every kind.</summary>
public abstract record ReplyBlock
{
    private protected ReplyBlock()
    {
    }
}

/// <summary>The verdict in words, with the score.</summary>
/// <param name="Verdict">What to do with the draft.</param>
/// <param name="Headline">The verdict as a short line: "Ready to send", "Worth a tweak", "Don't send yet".</param>
/// <param name="Score">0–100.</param>
public sealed record VerdictBlock(Verdict Verdict, string Headline, int Score) : ReplyBlock;

/// <summary>The draft, with the exact words of the findings to be underlined.</summary>
/// <param name="Text">The draft as pasted: untrusted text, to be escaped by the channel.</param>
/// <param name="Marks">What to underline, in order, without overlaps.</param>
public sealed record DraftBlock(string Text, IReadOnlyList<DraftMark> Marks) : ReplyBlock;

/// <summary>Words of the draft to underline.</summary>
/// <param name="Span">The words.</param>
/// <param name="Severity">How grave the finding is.</param>
/// <param name="Number">Number of the finding, from 1.</param>
public sealed record DraftMark(TextSpan Span, Severity Severity, int Number);

/// <summary>One finding.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Finding">The finding; its excerpt is untrusted text.</param>
/// <param name="IsFolded">Whether it waits behind "Show all".</param>
public sealed record FindingBlock(int Number, Finding Finding, bool IsFolded) : ReplyBlock;

/// <summary>Something done well.</summary>
/// <param name="Text">One sentence.</param>
public sealed record StrengthBlock(string Text) : ReplyBlock;

/// <summary>The revised draft, to copy.</summary>
/// <param name="Text">The whole text; it holds the agent's own, untrusted words.</param>
public sealed record RewriteBlock(string Text) : ReplyBlock;

/// <summary>A promise made in the draft.</summary>
/// <param name="Text">One sentence that asks the agent to keep it; holds the agent's own, untrusted words.</param>
public sealed record PromiseBlock(string Text) : ReplyBlock;

/// <summary>A plain sentence of the coach.</summary>
/// <param name="Text">The sentence.</param>
public sealed record NoteBlock(string Text) : ReplyBlock;
