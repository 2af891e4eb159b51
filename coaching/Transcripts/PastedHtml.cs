using CoachBot.Coaching.Transcripts.Shapes;

namespace CoachBot.Coaching.Transcripts;

/// <summary>HTML as chat clients and mail programs hand it over.</summary>
public static class PastedHtml
{
    /// <summary>The text a reader would see, with a line for each block; a text without tags stays as it is.</summary>
    /// <param name="html">The HTML; it may be cut off or wrong.</param>
    public static string ToText(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return HtmlText.Lines(html);
    }
}
