using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>A conversation and what is known around it.</summary>
/// <param name="Turns">The turns, in order, as <see cref="TranscriptParser.Read"/> gives them.</param>
public sealed record Conversation(IReadOnlyList<Turn> Turns)
{
    /// <summary>The agent's draft of the next reply, reviewed in the light of the conversation; <see langword="null"/> when there is none yet.</summary>
    public string? Draft { get; init; }

    /// <summary>Where the conversation takes place.</summary>
    public Channel Channel { get; init; }

    /// <summary>The market, as a language tag; "en-US" by default.</summary>
    public string Market { get; init; } = "en-US";

    /// <summary>Ids of rules not to hear about; those that block are told all the same.</summary>
    public IReadOnlySet<string>? Silenced { get; init; }
}
