using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Coaching is between the coach and one person: where others read along, the coach only says where to find it.</summary>
internal sealed class PrivacyFlow : ICoachFlow
{
    /// <summary>Goes to everybody in the conversation, so it holds nothing of what was asked.</summary>
    public static Reply Pointer { get; } = Reply.Note("Send me your draft in our 1:1 chat: coaching is just between you and me, so I never do it where others can read along.");

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(message.Kind == ConversationKind.Personal ? null : Pointer);
}
