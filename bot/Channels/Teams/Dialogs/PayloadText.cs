using System.Text.RegularExpressions;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Channels.Teams.Dialogs;

/// <summary>The words of a message that somebody chose from its menu: without markup, quoted replies and what stands for attachments.</summary>
internal static partial class PayloadText
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

        var text = body.ContentType == "html" ? PastedHtml.ToText(WithoutQuotes(body.Content)) : body.Content;
        text = text.Replace('\u00A0', ' ').Trim();
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }

    /// <summary>Whether the message is by the person who chose it.</summary>
    public static bool IsOwn(MessageActionsPayload? payload, ChannelAccount? chooser) =>
        payload?.From?.User?.Id is { Length: > 0 } author && string.Equals(author, chooser?.AadObjectId, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a reply quotes was said by somebody else.</summary>
    private static string WithoutQuotes(string html) => Quote().Replace(html, " ");

    [GeneratedRegex("<blockquote[^>]*schema\\.skype\\.com/Reply[^>]*>.*?</blockquote>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quote();
}
