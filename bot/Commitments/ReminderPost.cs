using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using CoachBot.Storage;

namespace CoachBot.Commitments;

/// <summary>Writes reminders and leaves them in the outbox.</summary>
internal sealed class ReminderPost(ConversationTable conversations, AgentTable agents, OutgoingChannels channels, Outbox outbox)
{
    /// <summary>The reminder for the person's 1:1 chat; <see langword="null"/> when there is no way to reach the person.</summary>
    public async Task<(string Conversation, string Payload)?> LetterAsync(CommitmentRow promise, PersonClock clock, CancellationToken cancellationToken)
    {
        if (await conversations.OfPersonAsync(promise.Agent, cancellationToken) is not { } conversation
            || await conversations.ChannelOfAsync(conversation, cancellationToken) is not { } channel
            || channels.Find(channel) is not { } way)
        {
            return null;
        }

        var zone = clock.ZoneOf(await agents.FindAsync(promise.Agent, cancellationToken));
        var due = promise.DueAt!.Value;
        var when = due < clock.Now ? $"That was until {clock.Told(due, zone)}" : $"Keep it until {clock.Told(due, zone)}";
        return (conversation, way.Render(Reply.Note($"You promised a customer: “{promise.Text}”. {when}. Type “kept {promise.Id}”, or “moved {promise.Id} to …” with a new time."), channel));
    }

    public Task<bool> SendAsync(Transaction transaction, CommitmentRow promise, (string Conversation, string Payload)? letter) => outbox.AddAsync(
        transaction, $"promise/{promise.Id}/{promise.DueAt!.Value.UtcTicks}", letter!.Value.Conversation, letter.Value.Payload);
}
