using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>The blocks of Block Kit that the bot uses, each within Slack's limits whatever it is given.</summary>
internal static class SlackBlocks
{
    public const int MostHeader = 150;
    public const int MostButtonText = 75;
    public const int MostButtons = 5;
    public const int MostInput = 3_000;
    private const int MostContext = 2_000;
    private const int MostLabel = 2_000;
    private const int MostOptionText = 75;
    private const int MostOptions = 100;

    public static JObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, MostHeader) };

    /// <summary>A quiet line.</summary>
    public static JObject Context(string text, string? id = null) => WithId(
        new JObject { ["type"] = "context", ["elements"] = new JArray(Plain(text, MostContext)) }, id);

    public static JObject Divider() => new() { ["type"] = "divider" };

    public static JObject Actions(string id, IEnumerable<JObject> buttons) => WithId(
        new JObject { ["type"] = "actions", ["elements"] = new JArray(buttons.Take(MostButtons)) }, id);

    public static JObject Button(string text, string action, string? value = null, bool isPrimary = false)
    {
        var button = new JObject { ["type"] = "button", ["text"] = Plain(text, MostButtonText), ["action_id"] = action };
        if (value is not null)
        {
            button["value"] = value;
        }

        if (isPrimary)
        {
            button["style"] = "primary";
        }

        return button;
    }

    /// <summary>Something to fill in, in a view or beside the buttons of a message.</summary>
    public static JObject Input(string label, string id, JObject element, bool isOptional) => new()
    {
        ["type"] = "input",
        ["block_id"] = id,
        ["label"] = Plain(label, MostLabel),
        ["element"] = element,
        ["optional"] = isOptional,
    };

    public static JObject TextInput(string action, string? value)
    {
        var input = new JObject { ["type"] = "plain_text_input", ["action_id"] = action, ["multiline"] = true, ["max_length"] = MostInput };
        if (value is not null)
        {
            input["initial_value"] = SlackText.Cut(value, MostInput);
        }

        return input;
    }

    /// <summary>One of several; the values are the words that are shown.</summary>
    public static JObject Select(string action, IEnumerable<string> choices, string? chosen = null)
    {
        var all = choices.Take(MostOptions).ToArray();
        var input = new JObject { ["type"] = "static_select", ["action_id"] = action, ["options"] = new JArray(all.Select(Option)) };
        if (chosen is not null && all.Contains(chosen))
        {
            input["initial_option"] = Option(chosen);
        }

        return input;
    }

    /// <summary>Text in which Slack reads no marks. It may not be empty.</summary>
    public static JObject Plain(string text, int most) => new()
    {
        ["type"] = "plain_text",
        ["text"] = string.IsNullOrWhiteSpace(text) ? "–" : SlackText.Cut(text, most),
        ["emoji"] = false,
    };

    private static JObject Option(string name) => new() { ["text"] = Plain(name, MostOptionText), ["value"] = SlackText.Cut(name, MostOptionText) };

    private static JObject WithId(JObject block, string? id)
    {
        if (id is not null)
        {
            block["block_id"] = id;
        }

        return block;
    }
}
