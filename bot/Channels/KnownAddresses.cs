using CoachBot.Delivery;
using Newtonsoft.Json;

namespace CoachBot.Channels;

/// <summary>Notes where each activity came from, so that the bot can write there later without being asked. Names of people are left out.</summary>
internal sealed class KnownAddresses(AddressBook addresses) : IMiddleware
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        // What comes out of a dialog or a compose box names the chat it was opened in, and that may be one between other people.
        if (activity.Type != ActivityTypes.Invoke && activity is { ChannelId.Length: > 0, Conversation.Id.Length: > 0, ServiceUrl.Length: > 0 } && activity.DeliveryMode is not (DeliveryModes.ExpectReplies or DeliveryModes.Ephemeral))
        {
            await addresses.RememberAsync(
                AddressBook.KeyOf(activity.ChannelId, activity.Conversation.Id),
                activity.ChannelId,
                IncomingMessages.KindOf(activity.Conversation) == Conversations.ConversationKind.Personal ? IncomingMessages.SenderOf(activity) : null,
                new HeardBy(activity.ServiceUrl, activity.LocalTimezone),
                () => ReferenceOf(activity));
        }

        await next(cancellationToken);
    }

    private static string ReferenceOf(Activity activity)
    {
        var found = activity.GetConversationReference();
        var reference = new ConversationReference
        {
            ChannelId = found.ChannelId,
            ServiceUrl = found.ServiceUrl,
            Locale = found.Locale,
            Bot = found.Bot is null ? null : new ChannelAccount { Id = found.Bot.Id },
            User = found.User is null ? null : new ChannelAccount { Id = found.User.Id },
            Conversation = new ConversationAccount
            {
                Id = activity.Conversation!.Id,
                ConversationType = activity.Conversation.ConversationType,
                IsGroup = activity.Conversation.IsGroup,
                TenantId = activity.Conversation.TenantId,
            },
        };
        return JsonConvert.SerializeObject(reference, Json);
    }
}
