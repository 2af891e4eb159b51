using System.Globalization;

namespace CoachBot.BotFramework.Builder;

/// <summary>What a cloud adapter does with an activity that a bot sends: call the channel, or something else for the few internal types.</summary>
internal static class OutgoingActivity
{
    public static async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var wait = Convert.ToInt32((activity.Value as Newtonsoft.Json.Linq.JValue)?.Value ?? activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(wait, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(BotAdapter.InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Schema.Channels.Emulator:
                return null;
            default:
                var conversations = Connector(turnContext).Conversations;
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(activity, cancellationToken)
                    : await conversations.ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    public static IConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The turn has no connector client: it was not started by a cloud adapter.");

    /// <summary>The event with which the first turn in a new conversation begins.</summary>
    public static Activity Created(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters)
    {
        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = serviceUrl;
        activity.Id = created.ActivityId ?? Guid.NewGuid().ToString();
        activity.Conversation = new ConversationAccount { Id = created.Id, IsGroup = parameters.IsGroup, TenantId = parameters.TenantId };
        activity.ChannelData = parameters.ChannelData;
        activity.Recipient = parameters.Bot;
        return activity;
    }
}

/// <summary>What the HTTP response of a turn says.</summary>
internal static class TurnResult
{
    private static readonly InvokeResponse NobodyAnswered = new() { Status = 501 };

    public static InvokeResponse? Of(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies { Activities = turn.BufferedReplyActivities } };
        }

        if (turn.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse ?? NobodyAnswered;
    }
}
