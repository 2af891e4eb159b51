using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Transcripts;

/// <summary>What the coach says about a pasted conversation: a review of the agent's last turn, seen against what the customer said before it.</summary>
/// <param name="Turns">All turns, in order.</param>
/// <param name="CoachedTurn">Index of the agent's last turn.</param>
/// <param name="Review">The review of that turn.</param>
public sealed record ConversationReview(IReadOnlyList<Turn> Turns, int CoachedTurn, DraftReview Review);
