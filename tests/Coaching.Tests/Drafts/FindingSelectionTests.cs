using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Drafts;

public sealed class FindingSelectionTests
{
    [Fact]
    public void The_gravest_comes_first_then_the_order_of_the_draft()
    {
        var found = new PlaybookBuilder()
            .Rule("tone.low", "kind: phrase\nany: [dull]\nseverity: low")
            .Rule("tone.high", "kind: phrase\nany: [bad]\nseverity: high")
            .Rule("tone.block", "kind: phrase\nany: [worst]\nseverity: block")
            .Rule("tone.other", "kind: phrase\nany: [wrong]\nseverity: high")
            .Found("Dull, wrong, bad, worst.");

        Assert.Equal(["worst", "wrong", "bad", "Dull"], found);
    }

    [Fact]
    public void Other_lessons_of_the_same_weight_come_before_a_repeat()
    {
        var found = new PlaybookBuilder()
            .Rule("tone.one", "kind: phrase\nany: [bad]")
            .Rule("tone.two", "kind: phrase\nany: [wrong]")
            .Found("Bad, bad, bad, wrong.");

        Assert.Equal(["Bad", "wrong", "bad", "bad"], found);
    }

    [Fact]
    public void Of_one_lesson_the_graver_rule_tells_the_same_words()
    {
        var review = new PlaybookBuilder()
            .Rule("tone.mild", "kind: phrase\nlesson: tone.calm\nany: [\"please calm down\"]")
            .Rule("tone.hard", "kind: phrase\nlesson: tone.calm\nany: [calm down]\nseverity: high")
            .Review("Please calm down.");

        Assert.Equal(["tone.hard"], review.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_rule_yields_in_the_same_sentence_only()
    {
        var builder = new PlaybookBuilder()
            .Rule("tone.bad", "kind: phrase\nany: [bad]")
            .Rule("tone.poor", "kind: phrase\nany: [poor]\nyieldsTo: [tone.bad]\nseverity: low");

        Assert.Equal(["Bad", "poor"], builder.Found("Bad, poor. It's poor."));
    }

    [Fact]
    public void A_strength_is_not_praised_where_something_hurts_nor_in_a_draft_that_must_not_be_sent()
    {
        var coach = new Coach(new PlaybookBuilder()
            .Rule("tone.block", "kind: phrase\nany: [worst]\nseverity: block")
            .Rule("tone.calm", "kind: phrase\nany: [\"i see .. calm\"]")
            .Rule("empathy.seen", "kind: phrase\nany: [i see]\nseverity: praise")
            .Load());

        Assert.Single(coach.ReviewDraft(new Draft("I see.")).Strengths);
        Assert.Empty(coach.ReviewDraft(new Draft("I see you calm.")).Strengths);
        Assert.Empty(coach.ReviewDraft(new Draft("I see. Worst.")).Strengths);
    }

    [Fact]
    public void At_most_three_strengths_are_named_each_rule_once()
    {
        var builder = new PlaybookBuilder();
        foreach (var name in (string[])["one", "two", "three", "four", "five"])
        {
            builder.Rule($"tone.{name}", $"kind: phrase\nany: [{name}]\nseverity: praise\nlesson: {(name == "two" ? "tone.one" : "tone." + name)}");
        }

        var strengths = builder.Review("One one two three four five.").Strengths;

        Assert.Equal(3, strengths.Count);
        Assert.Equal(3, strengths.Select(s => s.Rule).Distinct().Count());
    }

    [Fact]
    public void Three_findings_are_in_view_and_the_others_folded()
    {
        var draft = new Draft("Bad, wrong, poor, dull, bad.");
        var builder = new PlaybookBuilder();
        foreach (var word in (string[])["bad", "wrong", "poor", "dull"])
        {
            builder.Rule($"tone.{word}", $"kind: phrase\nany: [{word}]");
        }

        var reply = ReplyComposer.ForReview(draft, new Coach(builder.Load()).ReviewDraft(draft));

        Assert.Equal([false, false, false, true, true], reply.Blocks.OfType<FindingBlock>().Select(b => b.IsFolded));
        Assert.Equal([1, 2, 3, 4, 5], reply.Blocks.OfType<FindingBlock>().Select(b => b.Number));
        var marks = reply.Blocks.OfType<DraftBlock>().Single().Marks;
        Assert.Equal(marks.OrderBy(m => m.Span.Start), marks);
        Assert.Equal("Worth a tweak (50). Found “Bad”.", reply.Summary);
    }

    [Theory]
    [InlineData(Verdict.Ready, "Ready to send")]
    [InlineData(Verdict.Tweak, "Worth a tweak")]
    [InlineData(Verdict.Hold, "Don't send yet")]
    public void Each_verdict_has_its_words(Verdict verdict, string words) => Assert.Equal(words, ReplyComposer.Headline(verdict));
}
