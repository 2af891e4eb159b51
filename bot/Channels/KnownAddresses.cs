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
        if (LeftBy(activity) is { } left)
        {
            await addresses.RemoveAsync(AddressBook.KeyOf(activity.ChannelId, IncomingMessages.RootOf(left)));
        }
        else if (CanBeWrittenTo(activity))
        {
            var key = AddressBook.KeyOf(activity.ChannelId, IncomingMessages.RootOf(activity.Conversation!.Id));
            if (activity.Type == ActivityTypes.InstallationUpdate)
            {
                // Another process may have heard that the bot was taken out, so what this one remembers counts no more.
                await addresses.RemoveAsync(key);
            }

            await addresses.RememberAsync(
                key,
                activity.ChannelId!,
                IncomingMessages.KindOf(activity.Conversation) == Conversations.ConversationKind.Personal ? IncomingMessages.SenderOf(activity) : null,
                new HeardBy(activity.ServiceUrl!, activity.LocalTimezone),
                () => ReferenceOf(activity));
        }

        await next(cancellationToken);
    }

    /// <summary>What comes out of a dialog or a compose box names the chat it was opened in, and that may be one between other people.</summary>
    private static bool CanBeWrittenTo(Activity activity) => activity.Type != ActivityTypes.Invoke
        && activity is { ChannelId.Length: > 0, Conversation.Id.Length: > 0, ServiceUrl.Length: > 0 }
        && activity.DeliveryMode is not (DeliveryModes.ExpectReplies or DeliveryModes.Ephemeral);

    /// <summary>The conversation that the bot is no longer in, or that is no more; <see langword="null"/> while it is.</summary>
    private static string? LeftBy(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action == "remove" ? activity.Conversation?.Id : null,
        ActivityTypes.ConversationUpdate when activity.MembersRemoved?.Any(m => m?.Id is not null && m.Id == activity.Recipient?.Id) == true => activity.Conversation?.Id,
        ActivityTypes.ConversationUpdate when activity.ChannelId == "msteams" => ActivityFields.TeamsDataOf(activity) switch
        {
            { EventType: "channelDeleted", Channel.Id: { Length: > 0 } channel } => channel,
            { EventType: "teamDeleted" or "teamHardDeleted" } => activity.Conversation?.Id,
            _ => null,
        },
        _ => null,
    };

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
                // Where to write later is the channel, not the thread that happened to be spoken in.
                Id = IncomingMessages.RootOf(activity.Conversation!.Id),
                ConversationType = activity.Conversation.ConversationType,
                IsGroup = activity.Conversation.IsGroup,
                TenantId = activity.Conversation.TenantId,
            },
        };
        return JsonConvert.SerializeObject(reference, Json);
    }
}
