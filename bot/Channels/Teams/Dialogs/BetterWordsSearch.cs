using CoachBot.Coaching.Phrases;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams.Dialogs;

/// <summary>The search for better words from the compose box: a list of phrases of the playbook; the chosen one goes into the message as a card that holds nothing but its words.</summary>
internal sealed class BetterWordsSearch(PhraseSearch phrases)
{
    public const string CommandId = "betterWords";

    /// <summary>The parameter that holds the words.</summary>
    public const string Parameter = "words";

    private const int UsualCount = 25;
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string Nothing = "I have no better words for that. Search for words you would rather not send, such as “calm down”, or for a topic, such as “refund”.";

    /// <summary>The page of results that was asked for.</summary>
    public MessagingExtensionResponse Answer(MessagingExtensionQuery query)
    {
        if (query.CommandId is not (null or CommandId))
        {
            return Say("I don't know that search any more. Update the app, and try again.");
        }

        var found = phrases.Search(WordsOf(query));
        var skip = Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, PhraseSearch.MostFound);
        var count = Math.Clamp(query.QueryOptions?.Count ?? UsualCount, 1, PhraseSearch.MostFound);
        return found.Count == 0 ? Say(Nothing) : new MessagingExtensionResponse
        {
            ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. found.Skip(skip).Take(count).Select(Attach)] },
        };
    }

    /// <summary>What was typed; nothing while the list opens.</summary>
    private static string WordsOf(MessagingExtensionQuery query) =>
        query.Parameters?.FirstOrDefault(p => p?.Name == Parameter)?.Value is { } value ? value as string ?? (value as JValue)?.Value as string ?? "" : "";

    private static MessagingExtensionAttachment Attach(BetterPhrase phrase) => new Attachment { ContentType = CardType, Content = CardOf(phrase.Text) }
        .ToMessagingExtensionAttachment(new ThumbnailCard { Title = PlainLine.Of(phrase.Text), Text = PlainLine.Of(phrase.Instead.Length > 0 ? $"Instead of “{phrase.Instead}”. {phrase.Why}" : phrase.Why) }.ToAttachment());

    private static JObject CardOf(string text) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["fallbackText"] = text,
        ["body"] = new JArray(new JObject
        {
            ["type"] = "RichTextBlock",
            ["inlines"] = new JArray(new JObject { ["type"] = "TextRun", ["text"] = text }),
        }),
    };

    private static MessagingExtensionResponse Say(string text) => new() { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } };
}
