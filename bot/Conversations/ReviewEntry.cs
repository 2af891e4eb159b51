using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>A review on its way to the database.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Sender">To whom.</param>
/// <param name="Draft">The review of the draft or of the last turn.</param>
/// <param name="Conversation">The review of the conversation, if it was one.</param>
internal sealed record ReviewEntry(DateTimeOffset At, string Sender, DraftReview? Draft, ConversationReview? Conversation)
{
    /// <summary>What is kept of it.</summary>
    public ReviewRow ToRow(string agent, string team) => new()
    {
        At = At,
        Agent = agent,
        Team = team,
        Kind = Conversation is null ? "draft" : "transcript",
        Verdict = Draft?.Verdict switch
        {
            null => "",
            Verdict.Ready => "ready",
            Verdict.Tweak => "tweak",
            _ => "hold",
        },
        Score = Draft?.Score ?? 0,
        Tone = Draft?.Dimensions.Tone,
        Empathy = Draft?.Dimensions.Empathy,
        Clarity = Draft?.Dimensions.Clarity,
        Ownership = Draft?.Dimensions.Ownership,
        NextStep = Draft?.Dimensions.NextStep,
        Rules = [.. Findings().Concat(Draft?.Strengths ?? []).Select(f => f.Rule).Distinct(StringComparer.Ordinal)],
    };

    private IEnumerable<Finding> Findings() => Conversation is null ? Draft?.Findings ?? [] : Conversation.Findings.Select(f => f.Finding);
}
