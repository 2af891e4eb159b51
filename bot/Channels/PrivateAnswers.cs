using CoachBot.Coaching.Replies;
using CoachBot.Delivery;

namespace CoachBot.Channels;

/// <summary>Answers in the 1:1 chat what was asked where others read along. Nothing of the question or the answer is said there.</summary>
internal sealed class PrivateAnswers(Addresses addresses, PrivateNotes notes, TimeProvider time)
{
    /// <summary>Goes to everybody in the conversation, so it holds nothing of what was asked.</summary>
    public static readonly Reply NoChat = Reply.Note("I answer in private only, and I can't reach you there yet. Find me under Apps, open our 1:1 chat, say “hi” to me once, and ask again.");

    /// <summary>A channel is not told of the same person's missing chat again within this time.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    /// <summary>What a throttled channel may ask to wait for altogether: the asker's client waits no longer than fifteen seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly RecentKeys _told = new(time, Quiet, most: 5_000);

    /// <summary>Whether somebody talks to the coach. Where it may read a whole channel, what people say to each other arrives, too.</summary>
    public static bool IsAsked(IMessageActivity activity) => activity.ChannelId != "msteams" || activity.Value is not null || IsTargeted(activity.Recipient)
        || ActivityFields.MentionsOf(activity).Any(m => m.Id is { Length: > 0 } && m.Id == activity.Recipient?.Id);

    /// <summary>A message in a group that only the bot sees needs no mention.</summary>
    private static bool IsTargeted(ChannelAccount? recipient) => recipient?.Properties["isTargeted"] is Newtonsoft.Json.Linq.JValue { Value: true };

    /// <summary>Brings the answer to the sender.</summary>
    /// <param name="activity">What was asked.</param>
    /// <param name="compose">Makes the answer, once there is a chat to bring it to.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <returns>What to say where it was asked; <see langword="null"/> for nothing.</returns>
    public async Task<Reply?> AnswerAsync(IMessageActivity activity, Func<ValueTask<Reply>> compose, CancellationToken cancellationToken)
    {
        var sender = IncomingMessages.SenderOf(activity);
        if (await addresses.OfPersonAsync(sender, cancellationToken) is not null
            && await notes.SendAsync(sender, compose, $"asked/{activity.Conversation?.Id}/{activity.Id}", Patience, cancellationToken))
        {
            return null;
        }

        return _told.TryAdd(new RecentKey(activity.ChannelId, IncomingMessages.RootOf(activity.Conversation?.Id), sender)) ? NoChat : null;
    }
}
