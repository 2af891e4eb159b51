using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts;

/// <summary>What somebody said, as a shape found it: who that is in the conversation is told later.</summary>
/// <param name="Label">What stood in place of the speaker.</param>
/// <param name="Text">The words.</param>
internal sealed record Message(Label Label, string Text)
{
    /// <summary>The time as it was pasted.</summary>
    public string? Time { get; init; }

    /// <summary>The time as it was understood.</summary>
    public Stamp Stamp { get; init; }

    /// <summary>A line of the chat system, which no label need say.</summary>
    public static Message System(string text) => new(Label.System, text);
}
