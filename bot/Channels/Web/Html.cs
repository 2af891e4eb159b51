using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CoachBot.Channels.Web;

/// <summary>Text as HTML: the one door through which anybody's words come into the page.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    public static string Encode(ReadOnlySpan<char> text) => Encoder.Encode(text.ToString());
}
