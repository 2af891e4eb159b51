using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Slack's published limits, as Slack holds messages and views against them.</summary>
internal sealed class BlockKit
{
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _ids = [];

    /// <summary>What Slack would refuse a message for.</summary>
    public static IReadOnlyList<string> ProblemsOfMessage(JToken message)
    {
        var check = new BlockKit();
        check.Length(message["text"], 1, 4_000, "text");
        check.Blocks(message["blocks"], 50);
        return check._problems;
    }

    /// <summary>What Slack would refuse a dialog or a home tab for.</summary>
    public static IReadOnlyList<string> ProblemsOfView(JToken view)
    {
        var check = new BlockKit();
        var isModal = (string?)view["type"] == "modal";
        check.Is(isModal || (string?)view["type"] == "home", "the view has no type");
        if (isModal)
        {
            check.Plain(view["title"], 24, "title");
            check.Is(view["submit"] is not null || view["blocks"]!.All(b => (string?)b["type"] != "input"), "inputs need a submit button");
        }

        foreach (var key in new[] { "submit", "close" })
        {
            if (view[key] is { } text)
            {
                check.Plain(text, 24, key);
            }
        }

        check.Is((((string?)view["private_metadata"]) ?? "").Length <= 3_000, "private_metadata is too long");
        check.Is((((string?)view["callback_id"]) ?? "").Length <= 255, "callback_id is too long");
        check.Is(view.ToString(Formatting.None).Length <= 250_000, "the view is too large");
        string[] known = ["type", "title", "submit", "close", "private_metadata", "callback_id", "blocks", "clear_on_close", "notify_on_close", "external_id"];
        check.Is(((JObject)view).Properties().All(p => known.Contains(p.Name)), "the view has a property that views don't have");
        check.Blocks(view["blocks"], 100);
        return check._problems;
    }

    private void Blocks(JToken? blocks, int most)
    {
        Is(blocks is JArray { Count: > 0 } array && array.Count <= most, $"there must be 1 to {most} blocks");
        foreach (var block in blocks ?? new JArray())
        {
            if (block["block_id"] is { } id)
            {
                Length(id, 1, 255, "block_id");
                Is(_ids.Add((string)id!), $"two blocks are called {id}");
            }

            Block(block);
        }
    }

    private void Block(JToken block)
    {
        switch ((string?)block["type"])
        {
            case "header":
                Plain(block["text"], 150, "header");
                break;
            case "context":
                Count(block["elements"], 1, 10, "context");
                foreach (var element in block["elements"]!)
                {
                    Plain(element, 2_000, "context");
                }

                break;
            case "actions":
                Count(block["elements"], 1, 25, "actions");
                Is(block["elements"]!.Select(e => (string?)e["action_id"]).Distinct().Count() == block["elements"]!.Count(), "two actions of a block have one id");
                foreach (var element in block["elements"]!)
                {
                    Button(element);
                }

                break;
            case "rich_text":
                Count(block["elements"], 1, int.MaxValue, "rich_text");
                foreach (var element in block["elements"]!)
                {
                    RichText(element);
                }

                break;
            case "input":
                Plain(block["label"], 2_000, "label");
                Input(block["element"]!);
                break;
            case "divider":
                break;
            default:
                Is(false, $"no block is called {block["type"]}");
                break;
        }
    }

    private void Button(JToken button)
    {
        Is((string?)button["type"] == "button", "actions hold buttons here");
        Plain(button["text"], 75, "button");
        Length(button["action_id"], 1, 255, "action_id");
        Is((((string?)button["value"]) ?? "").Length <= 2_000, "the value of a button is too long");
        Is(button["style"] is null || (string?)button["style"] is "primary" or "danger", "no such style");
    }

    private void RichText(JToken element)
    {
        var type = (string?)element["type"];
        Is(type is "rich_text_section" or "rich_text_quote" or "rich_text_preformatted" or "rich_text_list", $"rich text has no {type}");
        Count(element["elements"], 1, int.MaxValue, type!);
        foreach (var inner in element["elements"]!)
        {
            if (type == "rich_text_list")
            {
                Is((string?)inner["type"] == "rich_text_section", "lists hold sections");
                RichText(inner);
            }
            else
            {
                Is((string?)inner["type"] == "text", "only text is written here");
                Length(inner["text"], 1, 3_000, "rich text");
            }
        }
    }

    private void Input(JToken input)
    {
        Length(input["action_id"], 1, 255, "action_id");
        if ((string?)input["type"] == "plain_text_input")
        {
            Is((int?)input["max_length"] is null or (>= 1 and <= 3_000), "max_length");
            Is(input["initial_value"] is null || ((string)input["initial_value"]!).Length <= ((int?)input["max_length"] ?? 3_000), "initial_value is too long");
            return;
        }

        Is((string?)input["type"] == "static_select", "no such input");
        Count(input["options"], 1, 100, "options");
        foreach (var option in input["options"]!)
        {
            Plain(option["text"], 75, "option");
            Length(option["value"], 1, 150, "option value");
        }

        Is(input["initial_option"] is null || input["options"]!.Any(o => JToken.DeepEquals(o, input["initial_option"])), "initial_option is none of the options");
    }

    private void Plain(JToken? text, int most, string what)
    {
        Is((string?)text?["type"] == "plain_text", $"{what} must be plain text");
        Is((bool?)text?["emoji"] == false, $"{what} must not read emoji names");
        Length(text?["text"], 1, most, what);
    }

    private void Count(JToken? array, int least, int most, string what) => Is(array is JArray items && items.Count >= least && items.Count <= most, $"{what} has the wrong number of elements");

    private void Length(JToken? text, int least, int most, string what)
    {
        var length = text is { Type: JTokenType.String } ? ((string)text!).Length : -1;
        Is(length >= least && length <= most, string.Create(CultureInfo.InvariantCulture, $"{what} has {length} characters, {least} to {most} are allowed"));
    }

    private void Is(bool holds, string problem)
    {
        if (!holds)
        {
            _problems.Add(problem);
        }
    }
}
