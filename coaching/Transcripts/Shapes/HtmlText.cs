using System.Net;
using System.Text;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Turns HTML into plain lines.</summary>
internal static class HtmlText
{
    private static readonly string[] Blocks = ["p", "div", "br", "li", "tr", "ul", "ol", "table", "blockquote", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "header", "footer", "hr", "pre"];

    private static readonly string[] Inline = ["b", "strong", "i", "em", "u", "span", "a", "td", "th", "font", "code", "small", "time", "img", "s", "sup", "sub", "html", "body", "attachment", "emoji", "at"];

    private static readonly string[] Hidden = ["script", "style", "head", "title"];

    /// <summary>Whether <paramref name="text"/> holds tags that cut it into lines.</summary>
    public static bool Is(string text) =>
        text.Contains('<') && Array.Exists(Blocks, b => text.Contains($"</{b}>", StringComparison.OrdinalIgnoreCase) || (b is "br" or "hr" && text.Contains($"<{b}", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The text a reader would see, blocks as lines.</summary>
    public static string Lines(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;

        // Beyond the last one no tag closes: looking for its end again and again would take for ever.
        var lastClose = html.LastIndexOf('>');
        var lastHidden = Array.ConvertAll(Hidden, h => html.LastIndexOf($"</{h}", StringComparison.OrdinalIgnoreCase));
        while (at < html.Length)
        {
            if (html[at] != '<' || at > lastClose || Tag(html, at, out var name, out var end) is false)
            {
                text.Append(html[at] is '\n' or '\r' or '\t' ? ' ' : html[at]);
                at++;
                continue;
            }

            if (html[at + 1] != '/' && Array.IndexOf(Hidden, name) is >= 0 and var hidden)
            {
                end = lastHidden[hidden] > end ? html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase) : end;
            }
            else if (Array.IndexOf(Blocks, name) >= 0)
            {
                text.Append('\n');
            }
            else if (name is "td" or "th")
            {
                text.Append('\t');
            }

            at = end;
        }

        return Tidy(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>One line without its tags.</summary>
    public static string WithoutTags(string line)
    {
        if (!line.Contains('<'))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        var lastClose = line.LastIndexOf('>');
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '<' && at < lastClose && line.IndexOf('>', at) is > 0 and var close && at + 1 < close && (char.IsAsciiLetterOrDigit(line[at + 1]) || line[at + 1] == '/'))
            {
                at = close;
            }
            else
            {
                text.Append(line[at]);
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static bool Tag(string html, int at, out string name, out int end)
    {
        name = "";
        end = 0;
        var from = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        var to = from;
        while (to < html.Length && to - from < 12 && char.IsAsciiLetterOrDigit(html[to]))
        {
            to++;
        }

        if (to == from || to >= html.Length || html[to] is not ('>' or ' ' or '/' or '\n' or '\t'))
        {
            return false;
        }

        name = html[from..to].ToLowerInvariant();
        end = html.IndexOf('>', to) + 1;
        return end > 0 && (Array.IndexOf(Blocks, name) >= 0 || Array.IndexOf(Inline, name) >= 0 || Array.IndexOf(Hidden, name) >= 0);
    }

    // Nested blocks end one line, not several.
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                tidy.Append(line.Trim()).Append('\n');
            }
        }

        return tidy.ToString();
    }
}
