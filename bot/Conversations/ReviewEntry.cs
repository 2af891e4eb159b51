using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>A review on its way to the database: figures and rule ids, no word of the text.</summary>
/// <param name="Sender">To whom it was given.</param>
/// <param name="Row">What is kept of it; whose it is and which team's comes when it is written.</param>
internal sealed record ReviewEntry(string Sender, ReviewRow Row)
{
    /// <param name="at">When it was given.</param>
    /// <param name="sender">To whom.</param>
    /// <param name="draft">The review of the draft or of the last turn.</param>
    /// <param name="conversation">The review of the conversation, if it was one.</param>
    public static ReviewEntry Of(DateTimeOffset at, string sender, DraftReview? draft, ConversationReview? conversation) => new(sender, new ReviewRow
    {
        At = at,
        Agent = "",
        Kind = conversation is null ? "draft" : "transcript",
        Verdict = draft?.Verdict switch
        {
            null => "",
            Verdict.Ready => "ready",
            Verdict.Tweak => "tweak",
            _ => "hold",
        },
        Score = draft?.Score ?? 0,
        Tone = draft?.Dimensions.Tone,
        Empathy = draft?.Dimensions.Empathy,
        Clarity = draft?.Dimensions.Clarity,
        Ownership = draft?.Dimensions.Ownership,
        NextStep = draft?.Dimensions.NextStep,
        Rules = Rules(draft, conversation),
    });

    private static IReadOnlyList<string> Rules(DraftReview? draft, ConversationReview? conversation)
    {
        if (conversation is null && draft is null or { Findings.Count: 0, Strengths.Count: 0 })
        {
            return [];
        }

        var findings = conversation is null ? draft!.Findings : conversation.Findings.Select(f => f.Finding);
        return [.. findings.Concat(draft?.Strengths ?? []).Select(f => f.Rule).Distinct(StringComparer.Ordinal)];
    }
}
