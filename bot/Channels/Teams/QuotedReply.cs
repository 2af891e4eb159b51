using System.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Channels.Teams;

/// <summary>What a reply quotes was said by somebody else. Teams marks it in the HTML of a message only; in the plain text it stands among the person's own words.</summary>
internal static class QuotedReply
{
    private const string Start = "<blockquote";
    private const string End = "</blockquote>";
    private const string Mark = "schema.skype.com/Reply";
    private const string MentionMark = "schema.skype.com/Mention";

    /// <summary>The words of a message without what it quotes; <see langword="null"/> when it quotes nothing, and its plain text stands.</summary>
    /// <param name="activity">The message.</param>
    public static string? WordsOf(IMessageActivity activity)
    {
        var html = activity.Attachments?.FirstOrDefault(a => a is { ContentType: "text/html", Content: string })?.Content as string;
        return html is not null && html.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? PastedHtml.ToText(WithoutMentions(Without(html), activity)) : null;
    }

    /// <summary>The HTML without the quoted replies in it.</summary>
    public static string Without(string html) => Cut(html, Start, End, (tag, _) => tag.Contains(Mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Being called by name is no part of what is said.</summary>
    private static string WithoutMentions(string html, IMessageActivity activity)
    {
        var names = ActivityFields.MentionsOf(activity).Where(m => m.Id == activity.Recipient?.Id).Select(m => NameIn(m.Text)).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? html : Cut(html, "<span", "</span>", (tag, content) => tag.Contains(MentionMark, StringComparison.OrdinalIgnoreCase) && names.Contains(content.ToString()));
    }

    /// <summary>The name in a mark such as <c>&lt;at&gt;CoachBot&lt;/at&gt;</c>.</summary>
    private static string NameIn(string mark) => (mark.IndexOf('>') + 1, mark.LastIndexOf('<')) is var (from, to) && to > from ? mark[from..to] : mark;

    private delegate bool Chooser(ReadOnlySpan<char> tag, ReadOnlySpan<char> content);

    /// <summary>Goes through the text once, however it is made up.</summary>
    private static string Cut(string html, string start, string end, Chooser isCut)
    {
        var kept = new StringBuilder(html.Length);
        var from = 0;
        var at = 0;
        while ((at = html.IndexOf(start, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var tagEnd = html.IndexOf('>', at);
            var close = tagEnd < 0 ? -1 : html.IndexOf(end, tagEnd, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                break;
            }

            if (!isCut(html.AsSpan(at, tagEnd - at), html.AsSpan(tagEnd + 1, close - tagEnd - 1)))
            {
                at = tagEnd;
                continue;
            }

            kept.Append(html, from, at - from).Append(' ');
            at = from = close + end.Length;
        }

        return kept.Append(html, from, html.Length - from).ToString();
    }
}
