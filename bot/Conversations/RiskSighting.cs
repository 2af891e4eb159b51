using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;

namespace CoachBot.Conversations;

/// <summary>A conversation somebody was coached on.</summary>
/// <param name="Sender">Who.</param>
/// <param name="Risk">What it risks.</param>
/// <param name="Words">The customer's last words: untrusted and not redacted.</param>
internal sealed record RiskSighting(string Sender, Risk Risk, string Words)
{
    /// <summary>The review; <see langword="null"/> where only a draft and the message it answers were given.</summary>
    public ConversationReview? Review { get; init; }
}
