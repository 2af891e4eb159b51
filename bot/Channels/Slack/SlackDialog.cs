using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>The dialog: a draft that can be edited and reviewed again, with the last review above it.</summary>
internal static class SlackDialog
{
    public const string Callback = "coach";

    /// <summary>What a view needs besides its blocks to be shown again.</summary>
    public static readonly string[] Frame = ["type", "callback_id", "private_metadata", "title", "submit", "close"];

    /// <summary>The block of the button that only works in the dialog.</summary>
    public const string UseBlockId = "use";

    private const string Round = "round";

    /// <summary>What is shown until there is an answer.</summary>
    public static JObject Working() => Modal([SlackBlocks.Context("Reading it…")], 0);

    /// <summary>The form, filled in with <paramref name="fields"/>, below what there is to say about it.</summary>
    public static JObject Form(JObject fields, JArray? review = null)
    {
        // Slack keeps what is typed into a block of the same name, so what the bot fills in comes in blocks of a new name.
        var round = (fields[Round]?.Type == JTokenType.Integer ? (int)fields[Round]! : 0) + 1;
        var blocks = review ?? [];
        if ((fields.Text(ButtonKeys.Draft) ?? "").Length > SlackBlocks.MostInput)
        {
            blocks.Add(SlackBlocks.Context("This text is too long to be edited here."));
            return Modal(blocks, round);
        }

        OfferDraft(blocks);
        blocks.Add(SlackBlocks.Input("Your draft", $"{ButtonKeys.Draft}/{round}", SlackBlocks.TextInput(ButtonKeys.Draft, fields.Text(ButtonKeys.Draft)), isOptional: false));
        blocks.Add(SlackBlocks.Input("What the customer wrote", $"{ButtonKeys.Customer}/{round}", SlackBlocks.TextInput(ButtonKeys.Customer, fields.Text(ButtonKeys.Customer)), isOptional: true));
        blocks.Add(SlackBlocks.Input("Where you send it", $"{ButtonKeys.For}/{round}", ChannelInput(fields.Text(ButtonKeys.For)), isOptional: true));
        var modal = Modal(blocks, round);
        modal["submit"] = SlackBlocks.Plain(review is null ? "Review" : "Review again", 24);
        return modal;
    }

    /// <summary>What is typed into the form now.</summary>
    public static JObject Fields(JToken? view)
    {
        var fields = new JObject { [Round] = int.TryParse(view.Text("private_metadata"), out var round) ? round : 0 };
        foreach (var block in (view.At("state").At("values") as JObject)?.Properties() ?? [])
        {
            var name = block.Name.Split('/')[0];
            var input = block.Value.At(name);
            if ((input.Text("value") ?? input.Text("selected_option", "value")) is { } typed && name is ButtonKeys.Draft or ButtonKeys.Customer or ButtonKeys.For)
            {
                fields[name] = typed;
            }
        }

        return fields;
    }

    /// <summary>The draft that is offered among <paramref name="blocks"/>: the revised one, or one to start from.</summary>
    public static string? OfferedDraft(JToken? blocks)
    {
        var pieces = OfferIn(blocks).At("elements")?.Where(e => e.Text("type") == "rich_text_preformatted").Select(RichText.WordsOf);
        return pieces is null ? null : string.Concat(pieces);
    }

    private static void OfferDraft(JArray blocks)
    {
        if (OfferedDraft(blocks) is { Length: > 0 and <= SlackBlocks.MostInput })
        {
            OfferIn(blocks)!.AddAfterSelf(SlackBlocks.Actions(UseBlockId, [SlackBlocks.Button("Use this draft", SlackActions.UseDraft)]));
        }
    }

    private static JToken? OfferIn(JToken? blocks) =>
        blocks?.FirstOrDefault(b => b.Text("block_id") == SlackReplyWriter.RewriteBlockId) ?? blocks?.FirstOrDefault(b => b.Text("block_id") == SlackReplyWriter.SuggestionBlockId);

    private static JObject Modal(JArray blocks, int round) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["private_metadata"] = round.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["title"] = SlackBlocks.Plain("Coach a draft", 24),
        ["close"] = SlackBlocks.Plain("Close", 24),
        ["blocks"] = blocks,
    };

    private static JObject ChannelInput(string? chosen) => SlackBlocks.Select(ButtonKeys.For, DraftChannels.All.Select(c => c.Name), chosen);
}
