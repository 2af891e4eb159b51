using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>One thing a person can ask for.</summary>
internal interface ICoachFlow
{
    /// <summary>The answer, or <see langword="null"/> when the message asks for something else.</summary>
    ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken);
}
