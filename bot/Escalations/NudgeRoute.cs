using CoachBot.Coaching.Escalation;

namespace CoachBot.Escalations;

/// <summary>Where a nudge goes.</summary>
/// <param name="Conversations">The conversations, with the key of the person in each; <see langword="null"/> for a channel.</param>
/// <param name="Supervisor">Who is called; <see langword="null"/> when only a channel is, or nobody.</param>
internal sealed record NudgeRoute(IReadOnlyList<(string Conversation, string? Person)> Conversations, Supervisor? Supervisor)
{
    public bool IsNowhere => Conversations.Count == 0;
}
