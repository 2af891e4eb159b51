using CoachBot.Coaching.Replies;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Sends a reply to the chat a person has with the coach, when that person asked for it elsewhere. It is sent at once and kept nowhere: what may hold a draft must not wait in the database.
/// </summary>
internal sealed class PrivateNotes(ConversationTable conversations, PersonKeys people, OutgoingChannels channels)
{
    /// <summary>Whether the reply arrived; not when the person has no chat with the coach yet.</summary>
    /// <param name="person">Who asked for it.</param>
    /// <param name="reply">What to send.</param>
    /// <param name="key">Names what it answers.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    public async Task<bool> SendAsync(string person, Reply reply, string key, CancellationToken cancellationToken)
    {
        if (await conversations.WayToPersonAsync(people.Of(person), cancellationToken) is not var (channel, reference) || channels.Find(channel) is not { } way)
        {
            return false;
        }

        var outcome = await way.SendAsync(new OutgoingMessage(key, reference, way.Render(reply, channel)), cancellationToken);
        return outcome.Result == SendResult.Sent;
    }
}
