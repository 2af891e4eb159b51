using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams.Dialogs;

/// <summary>The cards of the dialog: one asks for a draft, the other shows the coaching above the draft, to be copied or changed and reviewed again.</summary>
internal static class DialogCard
{
    // Inputs come back beside the data of the button; names of their own keep them apart.
    public const string DraftKey = "coachDraft";
    public const string CustomerKey = "coachCustomer";
    public const string DoKey = "coachDo";
    public const string ReviewAgain = "review";
    public const string SendToChat = "chat";

    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Asks for what the client does not hand over: Teams never sends what stands in the compose box.</summary>
    public static Attachment Ask(string draft, string customer) => Attach(
        [.. Inputs("Your draft", draft, customer)],
        [Button("Coach it", ReviewAgain, isFirst: true)]);

    /// <summary>The coaching, and the draft to go on with: the revised one where there is one.</summary>
    public static Attachment Show(Reply reply, DraftRequest request)
    {
        var revised = reply.Blocks.OfType<RewriteBlock>().FirstOrDefault()?.Text;
        var shown = reply with { About = null, Blocks = [.. reply.Blocks.Where(b => b is not RewriteBlock)] };
        var body = (JArray)JObject.Parse(AdaptiveCardRenderer.Render(shown))["body"]!;
        foreach (var action in body.DescendantsAndSelf().OfType<JObject>().Where(o => (string?)o["type"] == "Action.Execute").ToArray())
        {
            // Dialogs know Submit only; the same data comes back.
            action["type"] = "Action.Submit";
            action.Remove("verb");
            action.Remove("fallback");
        }

        foreach (var input in Inputs(revised is null ? "Your draft: change it and look again" : "Revised draft: copy it, or change it and look again", revised ?? request.Draft, request.Customer ?? ""))
        {
            body.Add(input);
        }

        return Attach(body, [Button("Review again", ReviewAgain, isFirst: true), Button("Send it to my chat with the coach", SendToChat, isFirst: false)]);
    }

    private static IEnumerable<JObject> Inputs(string label, string draft, string customer)
    {
        yield return Input(DraftKey, label, "Paste the reply you are about to send", draft);
        yield return Input(CustomerKey, "The customer's message, if you like", "Paste what the customer wrote", customer);
    }

    private static JObject Input(string id, string label, string placeholder, string value) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["placeholder"] = placeholder,
        ["isMultiline"] = true,
        ["maxLength"] = ReviewDraftFlow.MostCharacters,
        ["value"] = value,
        ["spacing"] = "Medium",
    };

    private static JObject Button(string title, string what, bool isFirst)
    {
        var button = new JObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = new JObject { [DoKey] = what } };
        if (isFirst)
        {
            button["style"] = "positive";
        }

        return button;
    }

    private static Attachment Attach(JArray body, JArray actions) => new()
    {
        ContentType = CardType,
        Content = new JObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = "Your coach has answered. Open it in an up-to-date client.",
            ["body"] = body,
            ["actions"] = actions,
        },
    };
}
