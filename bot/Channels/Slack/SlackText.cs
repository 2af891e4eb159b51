using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Channels.Slack;

/// <summary>Between Slack's marked-up text and plain words, in both directions.</summary>
internal static partial class SlackText
{
    private const char Invisible = '\u200B';

    /// <summary>What a person typed, out of the text of an event: marks become the words they stand for.</summary>
    public static string Decode(string text) => text.Contains('<') || text.Contains('&')
        ? Mark().Replace(text, m => Words(m.Groups[1].Value)).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        : text;

    /// <summary>The text without the mention of the bot that made it one for the bot.</summary>
    public static string WithoutMention(string text, string? bot)
    {
        var mention = bot is null ? LeadingMention().Match(text) is { Success: true } leading ? leading.Value : null : $"<@{bot}>";
        var at = mention is null ? -1 : text.IndexOf(mention, StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, mention!.Length).Trim();
    }

    /// <summary>Words for a place where Slack reads marks: nobody is called, nothing becomes a link, nothing becomes bold.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '*' or '_' or '~' or '`' => escaped.Append(Invisible).Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>At most <paramref name="most"/> characters, never half of one.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The text in pieces of at most <paramref name="most"/> characters, cut at line ends where there are some.</summary>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        var start = 0;
        while (text.Length - start > most)
        {
            var line = text.LastIndexOf('\n', start + most - 1, most / 2);
            var end = line >= 0 ? line + 1 : start + most - (char.IsHighSurrogate(text[start + most - 1]) ? 1 : 0);
            yield return text[start..end];
            start = end;
        }

        yield return text[start..];
    }

    /// <summary>What stands between the angle brackets: <c>@U1|ana</c>, <c>#C1|help</c>, <c>!here</c>, <c>https://…|label</c>.</summary>
    private static string Words(string mark)
    {
        var bar = mark.IndexOf('|', StringComparison.Ordinal);
        var label = bar >= 0 ? mark[(bar + 1)..] : "";
        var target = bar >= 0 ? mark[..bar] : mark;
        return target switch
        {
            ['@', ..] => label.Length > 0 ? $"@{label}" : "@someone",
            ['#', ..] => label.Length > 0 ? $"#{label}" : "#channel",
            ['!', ..] => label.Length > 0 ? label : $"@{target[1..].Split('^')[0]}",
            _ => label.Length > 0 ? label : target,
        };
    }

    [GeneratedRegex(@"<([@#!a-z][^<>\n]{0,3000})>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A\s*<@[A-Z0-9]+(?:\|[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingMention();
}
