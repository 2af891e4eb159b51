using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Chooses the next steps and puts a reply together; steps and wording are the playbook's.</summary>
internal sealed class Advisor
{
    private readonly Advice _nothing = Advice.None;

    /// <param name="facts">What the conversation tells.</param>
    /// <param name="risk">Whether it needs a human above.</param>
    /// <param name="review">Reviews a reply as a draft that answers the customer's last words: what is suggested must be ready.</param>
    public Advice Advise(ConversationFacts facts, Risk risk, Func<string, DraftReview> review)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(review);
        return _nothing;
    }
}
