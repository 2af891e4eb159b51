using System.Text;
using CoachBot.Channels.Slack;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

public sealed class SlackMessageTests
{
    public static TheoryData<string> Cases => [.. ReplyCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reply_is_this_message(string name)
    {
        var message = SlackMessage.Of(ReplyCases.All[name]);

        Assert.Equal([], BlockKit.ProblemsOfMessage(message));
        Golden.Match(Visible(message.ToString(Formatting.Indented)), $"replies/{name}/slack.json");
        Golden.Match(Visible(Screen.Of(message)), $"replies/{name}/slack.txt");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reply_fits_the_dialog(string name)
    {
        var message = SlackMessage.Of(ReplyCases.All[name]);
        var view = SlackDialog.Form(new JObject { ["draft"] = "Calm down.", ["customer"] = Some.Hostile, ["for"] = "email" }, (JArray)message["blocks"]!);

        Assert.Equal([], BlockKit.ProblemsOfView(view));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Slack_reads_marks_in_no_word_of_a_reply(string name)
    {
        var message = SlackMessage.Of(ReplyCases.All[name]);

        Assert.DoesNotContain(message.SelectTokens("..type").Select(t => (string?)t), t => t is "mrkdwn" or "markdown" or "section");
        Assert.DoesNotContain((string)message["text"]!, c => c is '<' or '>');
        Assert.Equal(message["blocks"]!.SelectTokens("..emoji").Select(t => (bool)t).Distinct().DefaultIfEmpty(false), [false]);
    }

    [Theory]
    [InlineData("<!channel> & <@U1> <https://evil.example|our site>", "&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;https://evil.example|our site&gt;")]
    [InlineData("*a* _b_ ~c~ `d`", "\u200B*a\u200B* \u200B_b\u200B_ \u200B~c\u200B~ \u200B`d\u200B`")]
    [InlineData("&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;")]
    public void A_notification_calls_nobody_and_links_nowhere(string text, string expected) => Assert.Equal(expected, SlackText.Escape(text));

    [Theory]
    [InlineData("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c")]
    [InlineData("<@U123|ana> and <@U123> in <#C1|help>", "@ana and @someone in #help")]
    [InlineData("<!here> <!subteam^S1|@team> <!date^1|noon>", "@here @team noon")]
    [InlineData("<https://x.example/a?b=1&amp;c=2|our page> <https://y.example>", "our page https://y.example")]
    [InlineData("<mailto:a@b.example|a@b.example>", "a@b.example")]
    [InlineData("1 < 2", "1 < 2")]
    public void What_a_person_typed_is_read_in_plain_words(string text, string expected) => Assert.Equal(expected, SlackText.Decode(text));

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(5, 2_999)]
    [InlineData(60, 500)]
    [InlineData(60, 20_000)]
    public void The_largest_replies_stay_within_the_limits(int findings, int length)
    {
        var words = new string('x', length - 6) + " \uD83D\uDE00 <&>";
        var all = Enumerable.Range(0, findings)
            .Select(i => Some.Finding(words, "x", i < 3 ? Severity.High : Severity.Low, $"rule.{i}") with { Message = words, Why = words, Alternatives = [words, words, words, words] })
            .ToArray();
        foreach (var reply in new[]
        {
            Some.Review(words, Verdict.Tweak, all, words),
            ConversationReply.For(SomeConversation.Review(words)),
            Reply.Note(words),
            new Reply(words, [.. Enumerable.Range(0, 200).Select(i => (ReplyBlock)new StrengthBlock(words))]),
            new Reply(words, [new QuestionBlock(words, [words, words, words, words, words], words)]),
            new Reply("", [new NoteBlock("")]),
        })
        {
            var message = SlackMessage.Of(reply);
            Assert.Equal([], BlockKit.ProblemsOfMessage(message).Except(reply.Summary.Length == 0 ? ["text has 0 characters, 1 to 4000 are allowed"] : []));
            Assert.InRange(SlackMessage.LengthOf(message["blocks"]!), 1, SlackMessage.MostCharacters + 200);
            Assert.Equal([], BlockKit.ProblemsOfView(SlackDialog.Form(new JObject { ["draft"] = words }, (JArray)message["blocks"]!)));
        }
    }

    [Fact]
    public void What_is_folded_travels_in_the_button_and_unfolds_in_its_place()
    {
        var message = SlackMessage.Of(ReplyCases.All["late-refund"]);
        var blocks = (JArray)message["blocks"]!;
        var button = blocks.SelectMany(b => b["elements"] ?? new JArray()).Single(e => (string?)e["action_id"] == SlackActions.ShowAll);
        Assert.DoesNotContain("A warmer greeting", Screen.Of(message), StringComparison.Ordinal);

        Assert.True(SlackFolding.Unfold(blocks, (string)button["value"]!));

        Assert.Contains("A warmer greeting", Screen.Of(message), StringComparison.Ordinal);
        Assert.DoesNotContain("Show all", Screen.Of(message), StringComparison.Ordinal);
        Assert.Equal([], BlockKit.ProblemsOfMessage(message));
        Assert.False(SlackFolding.Unfold(blocks, (string)button["value"]!));
    }

    [Fact]
    public void The_revised_draft_comes_back_out_of_the_dialog_as_it_was()
    {
        var draft = string.Concat(Enumerable.Repeat("A line with *stars* & <signs>.\n", 90)).Trim();
        var view = SlackDialog.Form(new JObject(), (JArray)SlackMessage.Of(new Reply("s", [new RewriteBlock(draft)]))["blocks"]!);

        Assert.Equal(draft, SlackDialog.OfferedDraft(view["blocks"]));
        Assert.Contains("[Use this draft]", Screen.Of(view), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Slack_made_of_a_revised_draft_is_read_as_the_same_words()
    {
        var blocks = JArray.Parse("""
            [{"type":"rich_text","block_id":"rewrite","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Copy this"}]},
            {"type":"rich_text_preformatted","elements":[{"type":"text","text":"See "},{"type":"link","url":"https://a.example"},{"type":"text","text":" "},{"type":"emoji","name":"smile","unicode":"1f604"},{"type":"emoji","name":"own"}]}]}]
            """);

        Assert.Equal("See https://a.example \U0001F604:own:", SlackDialog.OfferedDraft(blocks));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not packed")]
    [InlineData("AAAA")]
    [InlineData("{\"a\":1}")]
    public void What_was_not_packed_is_not_opened(string text) => Assert.Null(Packed.Open(text));

    [Fact]
    public void What_was_packed_comes_back()
    {
        var value = new JObject { ["transcript"] = string.Concat(Enumerable.Repeat("Customer: my kettle leaks.\n", 300)) };

        Assert.True(JToken.DeepEquals(value, Packed.Open(Packed.Close(value))));
    }

    [Fact]
    public void A_small_button_cannot_hold_a_bomb()
    {
        var bomb = Packed.Close(new JObject { ["a"] = new string('a', 1_000_000) });

        Assert.NotNull(bomb);
        Assert.Null(Packed.Open(bomb));
    }

    /// <summary>Half characters cannot be kept in a file.</summary>
    private static string Visible(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
