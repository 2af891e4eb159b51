using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>A reply as an activity: a card where the channel shows cards, else text; a single sentence is always text.</summary>
internal static class ReplyActivity
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static Activity Of(Reply reply, string? channelId)
    {
        if (reply.Blocks is [NoteBlock note])
        {
            return Text(note.Text, TextFormatTypes.Plain);
        }

        return channelId switch
        {
            "msteams" or "emulator" or "webchat" or "directline" or "agents" or "test" => Card(reply),
            "slack" or "telegram" or "skype" => Text(PlainTextRenderer.Render(reply, isMarkdown: true), TextFormatTypes.Markdown),
            _ => Text(PlainTextRenderer.Render(reply, isMarkdown: false), TextFormatTypes.Plain),
        };
    }

    private static Activity Text(string text, string format) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = format };

    /// <summary>The sentence for notifications goes into the summary: text beside a card would make two messages of it.</summary>
    private static Activity Card(Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Summary = PlainLine.Of(reply.Summary),
        Attachments = [new Attachment { ContentType = CardType, Content = new JRaw(AdaptiveCardRenderer.Render(reply)) }],
    };
}
