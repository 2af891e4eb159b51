using CoachBot.Channels.Teams;
using CoachBot.Conversations;

namespace CoachBot.Channels;

/// <summary>Turns an activity into what the flows understand.</summary>
internal static class IncomingMessages
{
    public static IncomingMessage From(IMessageActivity activity) => new(TextOf(activity), SenderOf(activity), KindOf(activity.Conversation), activity.ChannelId ?? "")
    {
        HasAttachment = HasAttachment(activity),
        SenderName = activity.From?.Name,
        Places = PlacesOf(activity),
    };

    /// <summary>Where it was said; also where only the sender reads the answer, as in the channels of Slack.</summary>
    private static string[] PlacesOf(IMessageActivity activity) =>
        KindOf(activity.Conversation) == ConversationKind.Personal && activity.DeliveryMode != DeliveryModes.Ephemeral ? []
        : ActivityFields.TeamsDataOf(activity)?.Team?.Id is { Length: > 0 } team ? [PlaceOf(activity), $"{activity.ChannelId}/{team}"]
        : [PlaceOf(activity)];

    /// <summary>The key of the channel or chat, whichever thread of it was written in.</summary>
    private static string PlaceOf(IActivity activity) => $"{activity.ChannelId}/{RootOf(activity.Conversation?.Id)}";

    /// <summary>The channel that a thread is in; any other conversation is its own.</summary>
    public static string? RootOf(string? conversation) => conversation?.Split(';')[0];

    /// <summary>One key for a person in every conversation with them: the directory's id where there is one.</summary>
    public static string SenderOf(IActivity activity) =>
        $"{activity.ChannelId}/{(activity.From?.AadObjectId is { Length: > 0 } directoryId ? directoryId : activity.From?.Id)}";

    public static ConversationKind KindOf(ConversationAccount? conversation) => conversation?.ConversationType switch
    {
        "personal" => ConversationKind.Personal,
        "groupChat" => ConversationKind.Group,
        "channel" => ConversationKind.Channel,
        _ => conversation?.IsGroup == true ? ConversationKind.Group : ConversationKind.Personal,
    };

    private static string TextOf(IMessageActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return "";
        }

        if (QuotedReply.WordsOf(activity) is { } own)
        {
            return own.Trim();
        }

        var text = activity.Text;
        if (text.Contains("<at", StringComparison.OrdinalIgnoreCase))
        {
            // Being called by name is no part of what is said; other people's mentions are words of the message, their marks are not.
            foreach (var (mark, id, name) in ActivityFields.MentionsOf(activity))
            {
                text = text.Replace(mark, id == activity.Recipient?.Id ? "" : name ?? "", StringComparison.OrdinalIgnoreCase);
            }
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>Teams sends every message a second time as an HTML attachment; that is no file.</summary>
    private static bool HasAttachment(IMessageActivity activity)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment is { ContentType: not ("text/html" or "text/plain") })
            {
                return true;
            }
        }

        return false;
    }
}
