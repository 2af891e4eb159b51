using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>A message without words: nothing at all, or a file or picture only.</summary>
internal sealed class EmptyMessageFlow : ICoachFlow
{
    private static readonly Reply Nothing = Reply.Note("I got an empty message. Paste the reply you are about to send, and I will look at it with you.");
    private static readonly Reply OnlyAttachment = Reply.Note("I can't look at pictures, or at files sent this way. Paste the words of your draft as text, and I will look at it with you.");

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(string.IsNullOrWhiteSpace(message.Text) ? message.HasAttachment ? OnlyAttachment : Nothing : null);
}
