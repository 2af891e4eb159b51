using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;
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
public sealed record RewriteBlock(string Text) : ReplyBlock
{
    /// <summary>Whether a language model worded it, which the reader is told.</summary>
    public bool IsAiWorded { get; init; }
}

/// <summary>A promise made in the draft.</summary>
/// <param name="Text">One sentence that asks the agent to keep it; holds the agent's own, untrusted words.</param>
/// <param name="Promise">The promise, to be sent back when the agent says that the draft is sent: untrusted text.</param>
public sealed record PromiseBlock(string Text, Commitment Promise) : ReplyBlock;

/// <summary>A plain sentence of the coach.</summary>
/// <param name="Text">The sentence.</param>
public sealed record NoteBlock(string Text) : ReplyBlock;

/// <summary>How the answer came about, in one quiet, grey line below everything else.</summary>
/// <param name="Text">The sentence.</param>
public sealed record AsideBlock(string Text) : ReplyBlock;

/// <summary>What stands at the head of an answer that gives no verdict.</summary>
/// <param name="Text">A short line of the coach.</param>
public sealed record HeadlineBlock(string Text) : ReplyBlock;

/// <summary>Whether a conversation needs a human above.</summary>
/// <param name="Level">What to do about it.</param>
/// <param name="Sentence">Why, in one sentence of the coach's own.</param>
public sealed record RiskBlock(RiskLevel Level, string Sentence) : ReplyBlock;

/// <summary>How the customer's mood moves, as a small chart.</summary>
/// <param name="Points">The customer's turns, in order; two at least.</param>
/// <param name="Caption">What the chart shows, in words: for readers who can't see it.</param>
public sealed record TrendBlock(IReadOnlyList<TrendPoint> Points, string Caption) : ReplyBlock;

/// <summary>The mood of one of the customer's turns.</summary>
/// <param name="Turn">Number of the turn in the conversation, from 1.</param>
/// <param name="Mood">From -1 (bad) to 1 (good).</param>
/// <param name="IsTurn">Whether the mood turned after it.</param>
public sealed record TrendPoint(int Turn, double Mood, bool IsTurn);

/// <summary>Something told from a conversation.</summary>
/// <param name="Label">What it is, in the coach's words: "They ask for".</param>
/// <param name="Text">What was told; may hold the customer's own, untrusted words.</param>
public sealed record InsightBlock(string Label, string Text) : ReplyBlock;

/// <summary>A next step.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Step">The step; its words to say may hold the customer's own, untrusted words.</param>
public sealed record StepBlock(int Number, NextStep Step) : ReplyBlock;

/// <summary>A whole reply to start from, to copy.</summary>
/// <param name="Text">The text; may hold the customer's own, untrusted words.</param>
public sealed record SuggestionBlock(string Text) : ReplyBlock
{
    /// <summary>Whether a language model worded it, which the reader is told.</summary>
    public bool IsAiWorded { get; init; }
}

/// <summary>A question with an answer for each button.</summary>
/// <param name="Text">The question; may hold pasted, untrusted names.</param>
/// <param name="Choices">The answers: untrusted text.</param>
/// <param name="About">What was pasted, to be sent back with the answer: untrusted text, kept nowhere else.</param>
public sealed record QuestionBlock(string Text, IReadOnlyList<string> Choices, string About) : ReplyBlock
{
    /// <summary>How to answer where there are no buttons.</summary>
    public const string ByHand = "Put “Agent:” before the agent's turns and “Customer:” before the customer's, and paste it again.";
}

/// <summary>The heading of a part.</summary>
/// <param name="Text">A few words of the coach.</param>
public sealed record SectionBlock(string Text) : ReplyBlock;

/// <summary>A few figures side by side.</summary>
/// <param name="Figures">The figures.</param>
public sealed record FiguresBlock(IReadOnlyList<ReplyFigure> Figures) : ReplyBlock;

/// <summary>One figure.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The figure as it is read.</param>
/// <param name="Change">How it compares; <see langword="null"/> for nothing to say.</param>
/// <param name="Tone">Whether the comparison is good news.</param>
public sealed record ReplyFigure(string Label, string Value, string? Change = null, ReplyTone Tone = ReplyTone.Neutral);

/// <summary>A small bar chart.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">The bars, in order; one at least.</param>
public sealed record BarsBlock(string Title, IReadOnlyList<ReplyBar> Bars) : ReplyBlock
{
    /// <summary>The same in words, for readers who can't see it.</summary>
    public string Caption => $"{Title}: {string.Join(", ", Bars.Select(b => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{b.Label} {b.Value}")))}.";
}

/// <summary>One bar.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Tone">Good news or bad.</param>
public sealed record ReplyBar(string Label, long Value, ReplyTone Tone = ReplyTone.Neutral);

/// <summary>Good news or bad.</summary>
public enum ReplyTone
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Good.</summary>
    Good,

    /// <summary>To watch.</summary>
    Warning,

    /// <summary>Bad.</summary>
    Bad,
}

/// <summary>A habit to work on, with the playbook's own example.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Count">How often, in words.</param>
/// <param name="Instead">Words that hurt.</param>
/// <param name="Better">Better ones.</param>
public sealed record HabitBlock(int Number, string Title, string Count, string Instead, string Better) : ReplyBlock;

/// <summary>Something to decide by a button.</summary>
/// <param name="Item">What it is about, as an opaque id. It comes back from the channel and may have been altered on the way.</param>
/// <param name="Buttons">The buttons, six at most.</param>
/// <param name="ByHand">What to type where there are no buttons.</param>
public sealed record ButtonsBlock(string Item, IReadOnlyList<ReplyButton> Buttons, string ByHand) : ReplyBlock
{
    /// <summary>What may be said along with a press; <see langword="null"/> for nothing.</summary>
    public ButtonInput? Input { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Title">What stands on it.</param>
public sealed record ReplyButton(string Verb, string Title);

/// <summary>What may be said along with a press.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Choices">The answers to choose from; empty for free text.</param>
/// <param name="Text">The text that is there already.</param>
public sealed record ButtonInput(string Label, IReadOnlyList<string> Choices, string? Text = null);
