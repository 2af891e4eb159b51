using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Drafts;

/// <summary>What the shipped playbook does with what is not the agent's own wording, and with texts it can't coach.</summary>
public sealed class ShippedReviewTests
{
    [Theory]
    [InlineData("You wrote “you're wrong, calm down”, and you have a point. I've corrected the date.")]
    [InlineData("I've corrected the date.\n\n> Calm down, that's not my job.\n> You should have read the mail.")]
    [InlineData("I've corrected the date.\n\nOn 3 May 2027, Ana wrote:\nCalm down, that's not my job.")]
    [InlineData("I've corrected the date. The page is https://help.example/calm-down/not-my-job?why=whatever.")]
    [InlineData("Here is the line to paste:\n```\necho \"calm down, that's not my job\"\n```\nIt prints the date.")]
    [InlineData("I've corrected the date.\n\nBest regards,\nAna Whatever\nNot My Job Ltd")]
    public void Quotes_links_code_and_signatures_are_not_coached(string draft)
    {
        var found = Shipped.Review(draft).Findings.Where(f => f.Severity >= Severity.Medium);

        Assert.Equal("", string.Join('\n', found.Select(f => $"{f.Rule} “{f.Excerpt}”")));
    }

    [Theory]
    [InlineData("Calm down.", "trigger.calm-down")]
    [InlineData("That's not my job.", "trigger.not-my-job")]
    [InlineData("You should have read the e-mail.", "trigger.blame-customer")]
    [InlineData("You're wrong.", "trigger.youre-wrong")]
    [InlineData("Dear [name], thanks.", "clarity.proof")]
    public void What_hurts_is_found(string draft, string lesson) => Assert.Contains(lesson, Shipped.Review(draft).Findings.Select(f => f.Lesson));

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void An_empty_draft_has_no_findings_that_hurt(string draft)
    {
        var review = Shipped.Review(draft);

        Assert.Equal(Verdict.Ready, review.Verdict);
        Assert.Null(review.Rewrite);
    }

    [Theory]
    [InlineData("I'll call you by 3 p.m. today.", "by 3 p.m. today")]
    [InlineData("I'll call you tomorrow at 10:30.", "tomorrow at 10:30")]
    [InlineData("I'll write to you on Thursday.", "Thursday")]
    [InlineData("I'll write to you within 24 hours.", "within 24 hours")]
    public void A_promise_is_kept_as_a_commitment_with_its_time(string promise, string due)
    {
        var commitments = Shipped.Review($"I checked your order. {promise} Shall I send the label?").Commitments;

        var only = Assert.Single(commitments);
        Assert.Equal(promise.TrimEnd('.'), only.Text);
        Assert.Contains(due, only.Due, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Your order shipped on Monday. Would you like me to call you by 3 p.m. today?")]
    [InlineData("If it isn't there by Friday, I'll send you a new one.")]
    [InlineData("I'll send you a new one if it doesn't come by Friday.")]
    [InlineData("You will need to sign the form by Friday.")]
    [InlineData("You should have received it on Monday.")]
    public void A_question_a_fact_a_condition_and_the_customers_own_duty_are_no_commitments(string draft)
    {
        Assert.Empty(Shipped.Review(draft).Commitments);
    }

    [Theory]
    [InlineData("I'll send you the contract by 6 pm and my colleague will call you tomorrow at 10.", "I'll send you the contract by 6 pm|by 6 pm", "my colleague will call you tomorrow at 10|tomorrow at 10")]
    [InlineData("It leaves today, so it'll be there by Friday.", "it'll be there by Friday|by Friday", null)]
    [InlineData("Tomorrow at noon I'll write to you, and I'll check the shelf.", "I'll write to you|Tomorrow at noon", "I'll check the shelf|")]
    [InlineData("I'll check if it fits and write to you by noon.", "I'll check if it fits and write to you by noon|by noon", null)]
    public void Each_promise_keeps_its_own_time(string draft, string first, string? second)
    {
        var commitments = Shipped.Review(draft).Commitments.Select(c => $"{c.Text}|{c.Due}");

        Assert.Equal(second is null ? [first] : [first, second], commitments);
    }

    [Fact]
    public void Every_finding_says_what_why_and_better()
    {
        var maker = new Rewriting.DraftMaker(43);
        for (var i = 0; i < 500; i++)
        {
            var review = Shipped.Coach.ReviewDraft(maker.Next().Draft);

            Assert.All(review.Findings, f => Assert.True(f.Message.Length > 0 && f.Why.Length > 0 && !f.Message.Contains('{') && !f.Why.Contains('{'), $"{f.Rule}: {f.Message} {f.Why}"));
            Assert.All(review.Findings.Concat(review.Strengths), f => Assert.DoesNotContain("  ", f.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void One_coach_serves_many_threads_with_the_same_answers()
    {
        var maker = new Rewriting.DraftMaker(44);
        Draft[] drafts = [.. Enumerable.Range(0, 200).Select(_ => maker.Next().Draft)];
        string[] alone = [.. drafts.Select(Summary)];

        var together = new string[drafts.Length];
        Parallel.For(0, drafts.Length, i => together[i] = Summary(drafts[i]));

        Assert.Equal(alone, together);
    }

    private static string Summary(Draft draft)
    {
        var review = Shipped.Coach.ReviewDraft(draft);
        return $"{review.Verdict} {review.Score} {string.Join(' ', review.Findings.Select(f => $"{f.Rule}@{f.Span.Start}"))} {review.Rewrite}";
    }
}
