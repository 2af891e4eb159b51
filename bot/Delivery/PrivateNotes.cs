using CoachBot.Coaching.Replies;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Sends a reply to the chat a person has with the coach, when that person asked for it elsewhere. It is sent at once and kept nowhere: what may hold a draft must not wait in the database.
/// </summary>
internal sealed class PrivateNotes(ConversationTable conversations, PersonKeys people, OutgoingChannels channels, TimeProvider time)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Whether the reply arrived at the first try.</summary>
    public Task<bool> SendAsync(string person, Reply reply, string key, CancellationToken cancellationToken) => SendAsync(person, () => ValueTask.FromResult(reply), key, TimeSpan.Zero, cancellationToken);

    /// <summary>Whether the reply arrived; not when the person has no chat with the coach yet.</summary>
    /// <param name="person">Who asked for it.</param>
    /// <param name="compose">Makes what to send, once there is a way to send it; it may delete the way.</param>
    /// <param name="key">Names what it answers.</param>
    /// <param name="patience">How long to wait altogether where the channel asks for it.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    public async Task<bool> SendAsync(string person, Func<ValueTask<Reply>> compose, string key, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await conversations.WayToPersonAsync(people.Of(person), cancellationToken) is not var (channel, reference) || channels.Find(channel) is not { } way)
        {
            return false;
        }

        var message = new OutgoingMessage(key, reference, way.Render(await compose(), channel));
        while (true)
        {
            var outcome = await way.SendAsync(message, cancellationToken);
            var wait = outcome.Wait > ShortestWait ? outcome.Wait.Value : ShortestWait;
            if (outcome.Result != SendResult.NotYet || wait > patience)
            {
                return outcome.Result == SendResult.Sent;
            }

            patience -= wait;
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
