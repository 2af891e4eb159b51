using System.Text;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Blocks as a person in Slack sees them, in plain text: what is bold between **, what is quoted behind │, what can be copied behind ┃, buttons in [ ].</summary>
internal static class Screen
{
    public static string Of(JToken surface)
    {
        var text = new StringBuilder();
        if (surface["title"]?["text"] is { } title)
        {
            text.Append($"┌ {title} ┐\n");
        }

        foreach (var block in surface["blocks"] ?? new JArray())
        {
            text.Append(OfBlock(block).TrimEnd('\n')).Append("\n\n");
        }

        foreach (var key in new[] { "submit", "close" })
        {
            if (surface[key]?["text"] is { } button)
            {
                text.Append($"[{button}] ");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string OfBlock(JToken block) => (string?)block["type"] switch
    {
        "header" => $"# {block["text"]!["text"]}",
        "context" => $"({string.Join(" ", block["elements"]!.Select(e => e["text"]))})",
        "divider" => "────────",
        "actions" => string.Join(" ", block["elements"]!.Select(e => $"[{e["text"]!["text"]}]")),
        "input" => $"{block["label"]!["text"]}{((bool?)block["optional"] == true ? " (optional)" : "")}\n‹{block["element"]!["initial_value"] ?? block["element"]!["initial_option"]?["value"]}›",
        "rich_text" => string.Join("\n", block["elements"]!.Select(OfElement)),
        var other => $"?{other}?",
    };

    private static string OfElement(JToken element) => (string?)element["type"] switch
    {
        "rich_text_quote" => Prefixed("│ ", Runs(element)),
        "rich_text_preformatted" => Prefixed("┃ ", Runs(element)),
        "rich_text_list" => string.Join("\n", element["elements"]!.Select(e => $"• {Runs(e)}")),
        _ => Runs(element),
    };

    private static string Runs(JToken element) => string.Concat(element["elements"]!.Select(r =>
        (bool?)r["style"]?["bold"] == true ? $"**{r["text"]}**" : (bool?)r["style"]?["italic"] == true ? $"_{r["text"]}_" : $"{r["text"]}"));

    private static string Prefixed(string prefix, string text) => string.Join("\n", text.Split('\n').Select(l => prefix + l));
}
