using System.Text;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Web;
using CoachBot.Coaching.Replies;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class TextAndHtmlTests
{
    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void The_plain_text_is_as_reviewed(string name) => Golden.Match(Visible(PlainTextRenderer.Render(ReplyCases.All[name], isMarkdown: false)), $"replies/{name}/text.txt");

    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void The_markdown_is_as_reviewed(string name) => Golden.Match(Visible(PlainTextRenderer.Render(ReplyCases.All[name], isMarkdown: true)), $"replies/{name}/text.md");

    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void The_html_is_as_reviewed(string name) => Golden.Match(HtmlReplyRenderer.Render(ReplyCases.All[name]).Replace("><", ">\n<", StringComparison.Ordinal), $"replies/{name}/page.html");

    [Fact]
    public void Markdown_shows_hostile_words_as_they_are()
    {
        var text = PlainTextRenderer.Render(ReplyCases.All["hostile"], isMarkdown: true);

        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.Contains(@"\*\*bold\*\* \[link\](https", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("hostile-conversation")]
    [InlineData("who-is-the-agent")]
    public void Html_has_no_element_but_its_own(string name)
    {
        var html = HtmlReplyRenderer.Render(ReplyCases.All[name]);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<at", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_block_is_in_the_cases()
    {
        var kinds = typeof(ReplyBlock).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ReplyBlock)));
        var used = ReplyCases.All.Values.SelectMany(r => r.Blocks).Select(b => b.GetType()).ToHashSet();

        Assert.Empty(kinds.Except(used));
    }

    [Theory]
    [InlineData("a <at>b</at>\nc", "a ‹at›b‹/at› c")]
    [InlineData("short", "short")]
    public void A_notification_is_one_line_without_markup(string text, string expected) => Assert.Equal(expected, PlainLine.Of(text));

    [Fact]
    public void A_notification_is_short_and_never_ends_in_half_a_character()
    {
        var line = PlainLine.Of(string.Concat(Enumerable.Repeat("😀", 300)));

        Assert.InRange(line.Length, 100, 200);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
    }

    /// <summary>Half characters cannot be kept in a file.</summary>
    private static string Visible(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
