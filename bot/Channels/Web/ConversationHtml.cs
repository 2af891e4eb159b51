using System.Globalization;
using System.Text;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Web;

/// <summary>What is told of a conversation, as HTML; the mood is a line drawn in SVG.</summary>
internal static class ConversationHtml
{
    private const int Height = 64;
    private const int Step = 28;
    private const int Margin = 8;

    public static void Write(StringBuilder html, RiskBlock block) => html
        .Append(CultureInfo.InvariantCulture, $"<p class=\"risk {(block.Level >= RiskLevel.Immediate ? "high" : "medium")}\"><strong><bdi>")
        .Append(Html.Encode(block.Sentence)).Append("</bdi></strong></p>");

    public static void Write(StringBuilder html, InsightBlock block) => html
        .Append("<div><dt>").Append(Html.Encode(block.Label)).Append("</dt><dd dir=\"auto\">").Append(Html.Encode(block.Text)).Append("</dd></div>");

    public static void Write(StringBuilder html, StepBlock block)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"low\"><p class=\"what\"><span class=\"number\">{block.Number}</span><bdi>")
            .Append(Html.Encode(block.Step.Title)).Append("</bdi></p>");
        if (block.Step.Say is { } say)
        {
            html.Append("<ul class=\"better\"><li><bdi>").Append(Html.Encode(say)).Append("</bdi></li></ul>");
        }

        html.Append("<p class=\"why\"><bdi>").Append(Html.Encode(block.Step.Because)).Append("</bdi></p></li>");
    }

    public static void Write(StringBuilder html, QuestionBlock block)
    {
        html.Append("<p>").Append(Html.Encode(block.Text)).Append("</p><ul>");
        foreach (var choice in block.Choices)
        {
            html.Append("<li><bdi>").Append(Html.Encode(choice)).Append("</bdi></li>");
        }

        html.Append("</ul><p>").Append(Html.Encode(QuestionBlock.ByHand)).Append("</p>");
    }

    /// <summary>A line from turn to turn, up for the better, and a ring where the mood turned. Its caption says the same in words.</summary>
    public static void Write(StringBuilder html, TrendBlock block)
    {
        var points = ConversationText.Shown(block).Select((p, i) => (X: Margin + (i * Step), Y: Y(p.Mood), Point: p)).ToArray();
        var width = (2 * Margin) + ((points.Length - 1) * Step);
        html.Append("<figure class=\"trend\">")
            .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {Height}\" width=\"{width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Html.Encode(block.Caption)}\">")
            .Append(CultureInfo.InvariantCulture, $"<line class=\"zero\" x1=\"0\" x2=\"{width}\" y1=\"{Y(0)}\" y2=\"{Y(0)}\"/><polyline points=\"");
        foreach (var (x, y, _) in points)
        {
            html.Append(CultureInfo.InvariantCulture, $"{x},{y} ");
        }

        html.Append("\"/>");
        foreach (var (x, y, point) in points)
        {
            html.Append(CultureInfo.InvariantCulture, $"<circle class=\"{NameOf(point.Mood)}{(point.IsTurn ? " turn" : "")}\" cx=\"{x}\" cy=\"{y}\" r=\"{(point.IsTurn ? 6 : 4)}\"><title>Turn {point.Turn}</title></circle>");
        }

        html.Append("</svg><figcaption>").Append(Html.Encode(block.Caption)).Append("</figcaption></figure>");
    }

    private static int Y(double mood) => (int)Math.Round(Margin + ((1 - mood) / 2 * (Height - (2 * Margin))));

    private static string NameOf(double mood) => mood switch
    {
        < -0.25 => "bad",
        > 0.25 => "good",
        _ => "plain",
    };
}
