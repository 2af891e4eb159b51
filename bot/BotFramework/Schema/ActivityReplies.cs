namespace CoachBot.BotFramework.Schema;

/// <summary>How an activity leads to the next one: replies, references and traces.</summary>
internal static class ActivityReplies
{
    /// <summary>"message/rich" is a message; "messageReaction" is not.</summary>
    public static bool Is(string? type, string wanted) =>
        type is not null
        && type.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (type.Length == wanted.Length || type[wanted.Length] == '/');

    public static Activity Reply(Activity to, string? text, string? locale)
    {
        var reply = Answer(to, ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? to.Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    public static Activity Trace(Activity to, string? name, object? value, string? valueType, string? label)
    {
        var trace = Answer(to, ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public static ConversationReference Reference(Activity activity) => new()
    {
        ActivityId = AnswerableId(activity),
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        Locale = activity.Locale,
        ServiceUrl = activity.ServiceUrl,
    };

    public static ConversationReference ReferenceTo(Activity activity, ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = Reference(activity);
        reference.ActivityId = reply.Id;
        return reference;
    }

    public static Activity Apply(Activity activity, ConversationReference reference, bool isIncoming)
    {
        ArgumentNullException.ThrowIfNull(reference);
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Conversation = reference.Conversation;
        activity.Locale ??= reference.Locale;
        if (isIncoming)
        {
            activity.From = reference.User;
            activity.Recipient = reference.Bot;
            activity.Id = reference.ActivityId ?? activity.Id;
        }
        else
        {
            activity.From = reference.Bot;
            activity.Recipient = reference.User;
            activity.ReplyToId ??= reference.ActivityId;
        }

        return activity;
    }

    private static Activity Answer(Activity to, string type) => new()
    {
        Type = type,
        From = to.Recipient is { } bot ? new ChannelAccount { Id = bot.Id, Name = bot.Name } : null,
        Recipient = to.From is { } user ? new ChannelAccount { Id = user.Id, Name = user.Name } : null,
        ReplyToId = AnswerableId(to),
        ServiceUrl = to.ServiceUrl,
        ChannelId = to.ChannelId,
        Conversation = to.Conversation is { } c ? new ConversationAccount { IsGroup = c.IsGroup, Id = c.Id, Name = c.Name } : null,
    };

    /// <summary>Web chat has no message behind a conversationUpdate that a reply could hang on.</summary>
    private static string? AnswerableId(Activity activity) =>
        Is(activity.Type, ActivityTypes.ConversationUpdate) && activity.ChannelId is Channels.Directline or Channels.Webchat
            ? null
            : activity.Id;
}
