using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Coaching is between the coach and one person: where others read along, the coach only says that it answers elsewhere.</summary>
internal sealed class PrivacyFlow : ICoachFlow
{
    /// <summary>Goes to everybody in the conversation, so it holds nothing of what was asked.</summary>
    public static Reply Pointer { get; } = Reply.Note("Coaching is just between you and me. Mention me here with your draft, or send it in our 1:1 chat: I answer there, and nobody else sees it.");

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(message.Kind == ConversationKind.Personal ? null : Pointer);
}
