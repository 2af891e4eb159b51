using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>A reply as an activity: a card where the channel shows cards, else text; a single sentence is always text.</summary>
internal static class ReplyActivity
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static Activity Of(Reply reply, string? channelId)
    {
        var activity = reply.Blocks is [NoteBlock note] ? Text(note.Text, TextFormatTypes.Plain) : channelId switch
        {
            _ when ShowsCards(channelId) => Card(reply),
            "slack" or "telegram" or "skype" => Text(PlainTextRenderer.Render(reply, isMarkdown: true), TextFormatTypes.Markdown),
            _ => Text(PlainTextRenderer.Render(reply, isMarkdown: false), TextFormatTypes.Plain),
        };
        if (reply.Suggestions.Count > 0 && ShowsCards(channelId))
        {
            activity.SuggestedActions = new SuggestedActions { Actions = [.. reply.Suggestions.Select(s => new CardAction { Type = ActionTypes.ImBack, Title = s, Value = s })] };
        }

        return activity;
    }

    private static bool ShowsCards(string? channelId) => channelId is "msteams" or "emulator" or "webchat" or "directline" or "agents" or "test";

    private static Activity Text(string text, string format) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = format };

    /// <summary>The sentence for notifications goes into the summary: text beside a card would make two messages of it.</summary>
    private static Activity Card(Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Summary = PlainLine.Of(reply.Summary),
        Attachments = [new Attachment { ContentType = CardType, Content = new JRaw(AdaptiveCardRenderer.Render(reply)) }],
    };
}
