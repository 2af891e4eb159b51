using CoachBot.Coaching.Transcripts;

namespace CoachBot.Channels.Teams.Dialogs;

/// <summary>The words of a message that somebody chose from its menu: without markup, quoted replies and what stands for attachments.</summary>
internal static class PayloadText
{
    /// <summary>Longer ones are cut: a dialog has to travel back to the client within its limit.</summary>
    public const int Most = 8_000;

    public static string Of(MessageActionsPayload? payload)
    {
        var body = payload?.Body;
        if (string.IsNullOrWhiteSpace(body?.Content))
        {
            return "";
        }

        var text = body.ContentType == "html" ? PastedHtml.ToText(QuotedReply.Without(body.Content)) : body.Content;
        text = text.Replace('\u00A0', ' ').Trim();
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }

    /// <summary>Whether the message is by the person who chose it.</summary>
    public static bool IsOwn(MessageActionsPayload? payload, ChannelAccount? chooser) =>
        payload?.From?.User?.Id is { Length: > 0 } author && string.Equals(author, chooser?.AadObjectId, StringComparison.OrdinalIgnoreCase);
}
