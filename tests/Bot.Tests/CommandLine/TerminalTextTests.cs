using System.Text;
using CoachBot.CommandLine;
using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.CommandLine;

public sealed class TerminalTextTests
{
    private const string Draft = "Hi Ana,\nyou should have read the mail that we sent you on Monday, and, basically, you need to calm down now.\n\nI'll call you by 3 pm today.";

    [Fact]
    public void A_review_reads_like_the_golden_one() => Golden.Match(Write(SmallCoach(), Draft, 72), "cli/review.txt");

    [Fact]
    public void A_conversation_reads_like_the_golden_one() => Golden.Match(Write(ConversationReply.For(SomeConversation.Review("my blue kettle")), 72), "cli/conversation.txt");

    [Fact]
    public void A_good_draft_reads_like_the_golden_one() => Golden.Match(Write(SmallCoach(), "I see. Your box ships today.", 72), "cli/ready.txt");

    [Theory]
    [InlineData("Calm down.\u001b[31m Red \u001b]0;title\u0007 bell \u0008\u0000 \u009b1m")]
    [InlineData("You\u001b should\u001b have read it. Calm\rdown.\tNow.")]
    [InlineData("Don't \u001b[2J calm \u0085 down.")]
    public void Pasted_text_never_steers_the_terminal(string draft)
    {
        foreach (var coach in (Coach[])[Lines.Coach, SmallCoach()])
        {
            Assert.DoesNotContain(Write(coach, draft, 60), c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void Colours_are_the_only_control_characters_there_are()
    {
        var into = new StringBuilder();

        new TerminalText(60, colour: true).Write(Reply("Calm down.\u001b[31m", Lines.Coach), into);

        Assert.Contains("\u001b[1;33m", into.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", into.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(88)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var lines = Write(SmallCoach(), Draft, width).Split('\n');

        Assert.All(lines, l => Assert.True(l.Length <= width + 2, l));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx calm down")]
    [InlineData("calm down 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Odd_drafts_are_written_too(string draft) => Assert.NotEmpty(Write(SmallCoach(), draft, 40));

    private static string Write(Coach coach, string draft, int width) => Write(Reply(draft, coach), width);

    private static string Write(Reply reply, int width)
    {
        var into = new StringBuilder();
        new TerminalText(width, colour: false).Write(reply, into);
        return into.ToString();
    }

    private static Reply Reply(string text, Coach coach)
    {
        var draft = new Draft(text);
        return ReplyComposer.ForReview(draft, coach.ReviewDraft(draft));
    }

    /// <summary>A playbook of the test's own: the golden texts must not change with the shipped one.</summary>
    private static Coach SmallCoach()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-tests-");
        try
        {
            Rule("trigger/calm", "kind: phrase\nseverity: high\nany: [calm down]\nrewrite: {scope: clause, with: I can see why this is upsetting.}");
            Rule("trigger/blame", "kind: phrase\nseverity: high\nany: [you should have]");
            Rule("tone/filler", "kind: substitution\nseverity: low\nswap: {basically: []}");
            Rule("empathy/seen", "kind: phrase\nseverity: praise\nany: [i see]");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "concepts"));
            File.WriteAllText(Path.Combine(folder.FullName, "concepts", "promise.yml"), "any: [i will call]\nexamples: [{in: a}, {in: a}, {out: a}, {out: a}]");
            File.WriteAllText(Path.Combine(folder.FullName, "concepts", "time.yml"), "side: both\nany: [\"by # (am|pm)\", today]\nexamples: [{in: a}, {in: a}, {out: a}, {out: a}]");
            return new Coach(PlaybookLoader.Load(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Rule(string path, string body)
        {
            var file = Path.Combine(folder.FullName, path + ".yml");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, body + "\ndimension: tone\nmessage: \"“{match}” is what this is about.\"\nwhy: It matters to the person who reads it, more than you would think at first sight.\nbetter: [Say what happens next.]\nexamples: [{bad: '[[a]]'}, {bad: '[[a]]'}, {good: a}, {good: a}]");
        }
    }
}
