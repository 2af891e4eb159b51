using System.Globalization;
using System.Text;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Web;

/// <summary>A reply as a fragment of HTML. Every word of it goes through <see cref="Html"/>.</summary>
internal static class HtmlReplyRenderer
{
    /// <summary>What stands in the place of a review before there is one.</summary>
    public const string Empty =
        """
        <div class="empty"><h2>Your review will stand here</h2>
        <p>You see what works, which words could hurt and why, and a revised draft to copy.</p></div>
        """;

    public static string Problem(string sentence) => $"<div class=\"problem\"><h2 tabindex=\"-1\">That did not work</h2><p>{Html.Encode(sentence)}</p></div>";

    public static string Render(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var html = new StringBuilder(4 * 1024);
        var verdict = reply.Blocks is [VerdictBlock first, ..] ? first : null;
        html.Append(verdict is null ? "<article class=\"review note\">" : $"<article class=\"review {NameOf(verdict.Verdict)}\">");
        if (verdict is null && reply.Blocks is not [HeadlineBlock, ..])
        {
            html.Append("<h2 class=\"quiet\" tabindex=\"-1\">From your coach</h2>");
        }

        var open = "";
        for (var i = 0; i < reply.Blocks.Count; i++)
        {
            var block = reply.Blocks[i];
            var list = ListOf(block);
            if (list != open)
            {
                Close(html, open);
                Open(html, list, reply, i);
                open = list;
            }

            Write(html, block, isFirst: i == 0);
        }

        Close(html, open);
        return html.Append("</article>").ToString();
    }

    /// <summary>Neighbours of one kind share a list.</summary>
    private static string ListOf(ReplyBlock block) => block switch
    {
        FindingBlock { IsFolded: true } => "folded",
        FindingBlock => "findings",
        StrengthBlock => "strengths",
        StepBlock => "steps",
        InsightBlock => "insights",
        _ => "",
    };

    private static void Open(StringBuilder html, string list, Reply reply, int at)
    {
        switch (list)
        {
            case "findings":
                html.Append("<h3 class=\"label\">What to look at</h3><ol class=\"findings\">");
                break;
            case "folded":
                var waiting = reply.Blocks.Count(b => b is FindingBlock { IsFolded: true });
                var first = ((FindingBlock)reply.Blocks[at]).Number;
                html.Append(CultureInfo.InvariantCulture, $"<details class=\"more\"><summary>Show all ({waiting} more)</summary><ol class=\"findings\" start=\"{first}\">");
                break;
            case "steps":
                html.Append("<h3 class=\"label\">What to do next</h3><ol class=\"findings steps\">");
                break;
            case "insights":
                html.Append("<dl class=\"insights\">");
                break;
            case "strengths":
                html.Append("<h3 class=\"label\">What works</h3><ul class=\"strengths\">");
                break;
            default:
                break;
        }
    }

    private static void Close(StringBuilder html, string list) => html.Append(list switch
    {
        "findings" or "steps" => "</ol>",
        "insights" => "</dl>",
        "folded" => "</ol></details>",
        "strengths" => "</ul>",
        _ => "",
    });

    private static void Write(StringBuilder html, ReplyBlock block, bool isFirst)
    {
        switch (block)
        {
            case VerdictBlock verdict: Verdict(html, verdict, isFirst); break;
            case DraftBlock draft: Marked(html, draft); break;
            case FindingBlock finding: Finding(html, finding); break;
            case StrengthBlock strength: html.Append("<li>").Append(Html.Encode(strength.Text)).Append("</li>"); break;
            case RewriteBlock rewrite: Whole(html, ConversationText.Heading("Copy this", rewrite.IsAiWorded), rewrite.Text); break;
            case SuggestionBlock suggestion: Whole(html, ConversationText.Heading("A reply to start from", suggestion.IsAiWorded), suggestion.Text); break;
            case HeadlineBlock headline: html.Append("<h2 class=\"headline\" tabindex=\"-1\">").Append(Html.Encode(headline.Text)).Append("</h2>"); break;
            case RiskBlock risk: ConversationHtml.Write(html, risk); break;
            case TrendBlock trend: ConversationHtml.Write(html, trend); break;
            case InsightBlock insight: ConversationHtml.Write(html, insight); break;
            case StepBlock step: ConversationHtml.Write(html, step); break;
            case QuestionBlock question: ConversationHtml.Write(html, question); break;
            case PromiseBlock promise: html.Append("<p class=\"promise\">").Append(Html.Encode(promise.Text)).Append("</p>"); break;
            case AsideBlock aside: html.Append("<p class=\"aside\">").Append(Html.Encode(aside.Text)).Append("</p>"); break;
            case NoteBlock note: html.Append("<p>").Append(Html.Encode(note.Text)).Append("</p>"); break;
            default: throw new InvalidOperationException($"No HTML for {block.GetType().Name}.");
        }
    }

    /// <summary>Below a headline of its own it is about one turn only, and smaller.</summary>
    private static void Verdict(StringBuilder html, VerdictBlock block, bool isFirst) => html.Append(
        CultureInfo.InvariantCulture,
        $"""
        <header class="verdict{(isFirst ? "" : $" within {NameOf(block.Verdict)}")}">{(isFirst ? "<h2 tabindex=\"-1\">" : "<h3>")}{Html.Encode(block.Headline)}{(isFirst ? "</h2>" : "</h3>")}
        <p class="score"><strong>{block.Score}</strong><span> / 100</span></p>
        <meter min="0" max="100" low="50" high="85" optimum="100" value="{block.Score}" aria-hidden="true"></meter></header>
        """);

    private static void Marked(StringBuilder html, DraftBlock block)
    {
        html.Append("<h3 class=\"label\">What you wrote</h3><p class=\"draft\" dir=\"auto\">");
        var at = 0;
        foreach (var (span, severity, number) in block.Marks)
        {
            var words = Html.Encode(span.Of(block.Text));
            html.Append(Html.Encode(block.Text.AsSpan(at, span.Start - at))).Append(
                CultureInfo.InvariantCulture,
                $"<a class=\"flag {NameOf(severity)}\" href=\"#finding-{number}\">{words}<sup aria-label=\"remark {number}\">{number}</sup></a>");
            at = span.End;
        }

        html.Append(Html.Encode(block.Text.AsSpan(at))).Append("</p>");
    }

    private static void Finding(StringBuilder html, FindingBlock block)
    {
        var finding = block.Finding;
        html.Append(CultureInfo.InvariantCulture, $"<li id=\"finding-{block.Number}\" class=\"{NameOf(finding.Severity)}\" tabindex=\"-1\">")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"what\"><span class=\"number\">{block.Number}</span><bdi>").Append(Html.Encode(finding.Message)).Append("</bdi></p>");
        if (finding.Excerpt.Length > 0 && !finding.Message.Contains(finding.Excerpt, StringComparison.Ordinal))
        {
            html.Append("<p class=\"wrote\">You wrote: <q dir=\"auto\">").Append(Html.Encode(finding.Excerpt)).Append("</q></p>");
        }

        html.Append("<p class=\"why\"><bdi>").Append(Html.Encode(finding.Why)).Append("</bdi></p>");
        if (finding.Alternatives.Count > 0)
        {
            html.Append("<ul class=\"better\">");
            foreach (var better in finding.Alternatives)
            {
                html.Append("<li><bdi>").Append(Html.Encode(better)).Append("</bdi></li>");
            }

            html.Append("</ul>");
        }

        html.Append("</li>");
    }

    private static void Whole(StringBuilder html, string heading, string text) => html
        .Append("<section class=\"rewrite\"><div class=\"bar\"><h3>").Append(heading).Append("</h3><button type=\"button\" class=\"copy\" hidden>Copy</button></div>")
        .Append("<p class=\"words\" dir=\"auto\">").Append(Html.Encode(text)).Append("</p></section>");

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Coaching.Drafts.Verdict.Ready => "ready",
        Coaching.Drafts.Verdict.Tweak => "tweak",
        _ => "hold",
    };

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Block or Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };
}
