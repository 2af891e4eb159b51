using System.Globalization;
using System.Text;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Web;

/// <summary>Figures, bars and habits as HTML. The page has nobody to press buttons for, so it says what to type instead.</summary>
internal static class SummaryHtml
{
    public static void Write(StringBuilder html, ReplyBlock block)
    {
        switch (block)
        {
            case SectionBlock section:
                html.Append("<h3 class=\"label\">").Append(Html.Encode(section.Text)).Append("</h3>");
                break;
            case FiguresBlock figures:
                html.Append("<dl class=\"insights\">");
                foreach (var figure in figures.Figures)
                {
                    html.Append("<div><dt>").Append(Html.Encode(figure.Label)).Append("</dt><dd>").Append(Html.Encode(SummaryText.Said(figure))).Append("</dd></div>");
                }

                html.Append("</dl>");
                break;
            case BarsBlock bars:
                Bars(html, bars);
                break;
            case HabitBlock habit:
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"what\"><span class=\"number\">{habit.Number}</span><bdi>{Html.Encode(habit.Title)}</bdi> ({Html.Encode(habit.Count)})</p>")
                    .Append("<p class=\"wrote\">Instead of: <q dir=\"auto\">").Append(Html.Encode(habit.Instead)).Append("</q></p>")
                    .Append("<ul class=\"better\"><li><bdi>").Append(Html.Encode(habit.Better)).Append("</bdi></li></ul>");
                break;
            case ButtonsBlock buttons:
                html.Append("<p>").Append(Html.Encode(buttons.ByHand)).Append("</p>");
                break;
            default:
                throw new InvalidOperationException($"No HTML for {block.GetType().Name}.");
        }
    }

    private static void Bars(StringBuilder html, BarsBlock block)
    {
        var most = Math.Max(1, block.Bars.Max(b => b.Value));
        html.Append("<h3 class=\"label\">").Append(Html.Encode(block.Title)).Append("</h3><ul class=\"bars\">");
        foreach (var bar in block.Bars)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><meter min=\"0\" max=\"{most}\" value=\"{bar.Value}\" aria-hidden=\"true\"></meter><span>{SummaryText.Number(bar.Value)} ")
                .Append(Html.Encode(bar.Label)).Append("</span></li>");
        }

        html.Append("</ul>");
    }
}
