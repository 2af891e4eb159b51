using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>
/// A rich text block: its texts are data, in which Slack reads no marks. So words of agents and customers stand nowhere else.
/// </summary>
internal sealed class RichText
{
    /// <summary>The longest text of one element.</summary>
    public const int MostCharacters = 3_000;

    private readonly JArray _parts = [];
    private JArray _open = [];

    /// <summary>Characters in all texts.</summary>
    public int Length { get; private set; }

    public RichText Plain(string text) => Add(text, null);

    public RichText Bold(string text) => Add(text, "bold");

    public RichText Italic(string text) => Add(text, "italic");

    /// <summary>Words that somebody wrote, set apart.</summary>
    public RichText Quote(Action<RichText> write) => Part("rich_text_quote", write);

    public RichText Quote(string text) => Quote(q => q.Plain(text));

    /// <summary>Words to copy: no sign of them is read as anything but itself.</summary>
    public RichText Preformatted(string text) => Part("rich_text_preformatted", p => p.Plain(text));

    public RichText List(IEnumerable<string> items)
    {
        CloseSection();
        var list = new JArray();
        foreach (var item in items.Where(i => i.Length > 0))
        {
            list.Add(Element("rich_text_section", [Run(item, null)]));
        }

        if (list.Count > 0)
        {
            _parts.Add(new JObject { ["type"] = "rich_text_list", ["style"] = "bullet", ["elements"] = list });
        }

        return this;
    }

    public JObject Block(string? id = null)
    {
        if (_parts.Count == 0 && _open.Count == 0)
        {
            // Slack takes no empty block.
            Plain("–");
        }

        CloseSection();
        var block = Element("rich_text", _parts);
        if (id is not null)
        {
            block["block_id"] = id;
        }

        return block;
    }

    /// <summary>
    /// The words of a part that Slack sent back. It may have cut out what looks like a link or an emoji and put an element of its own there.
    /// </summary>
    public static string WordsOf(JToken part) => string.Concat((part.At("elements") ?? new JArray()).Select(e => e.Text("type") switch
    {
        "emoji" => e.Text("unicode") is { } codes ? Character(codes) : $":{e.Text("name")}:",
        "link" => e.Text("text") ?? e.Text("url"),
        _ => e.Text("text"),
    }));

    private static string Character(string codes) => string.Concat(codes.Split('-').Select(c =>
        int.TryParse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) ? new Rune(code).ToString() : ""));

    private RichText Add(string text, string? style)
    {
        if (text.Length > 0)
        {
            _open.Add(Run(text, style));
        }

        return this;
    }

    private RichText Part(string type, Action<RichText> write)
    {
        CloseSection();
        write(this);
        if (_open.Count > 0)
        {
            _parts.Add(Element(type, _open));
        }

        _open = [];
        return this;
    }

    private void CloseSection()
    {
        if (_open.Count > 0)
        {
            _parts.Add(Element("rich_text_section", _open));
            _open = [];
        }
    }

    private JObject Run(string text, string? style)
    {
        text = SlackText.Cut(text, MostCharacters);
        Length += text.Length;
        var run = new JObject { ["type"] = "text", ["text"] = text };
        if (style is not null)
        {
            run["style"] = new JObject { [style] = true };
        }

        return run;
    }

    private static JObject Element(string type, JArray elements) => new() { ["type"] = type, ["elements"] = elements };
}
