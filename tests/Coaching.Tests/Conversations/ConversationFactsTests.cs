using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Conversations;

public sealed class ConversationFactsTests
{
    [Fact]
    public void Stated_needs_are_the_customers_own_sentences()
    {
        var facts = Read("C: Hello! My kettle leaks. I want a refund. Can you do it by Friday? Are you kidding me?");

        Assert.Equal(["I want a refund.", "Can you do it by Friday?"], facts.StatedNeeds.Select(n => n.Text));
    }

    [Fact]
    public void Underlying_needs_come_with_a_question_that_tests_them()
    {
        var need = Assert.Single(Read("C: What is your return policy?").UnderlyingNeeds);

        Assert.Equal("returns", need.Code);
        Assert.Equal("return policy", need.Cue);
        Assert.EndsWith("?", need.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_up_most_is_the_first_priority() =>
        Assert.Equal(["cost", "speed"], Read("C: How soon can you send it?", "A: Tomorrow.", "C: How much does it cost? Are there any extra fees?").Priorities.Select(p => p.Text));

    [Fact]
    public void Questions_are_open_or_closed_early_or_late()
    {
        var questions = Read("C: It broke.", "A: What happened when you plugged it in?", "C: A click.", "A: Please provide your order number.", "C: 55120987", "A: Is it the blue one?").Questions;

        Assert.Equal([true, false, false], questions.Select(q => q.IsOpen));
        Assert.Equal([true, true, false], questions.Select(q => q.IsEarly));
    }

    [Fact]
    public void Data_is_found_spelled_and_its_read_back_noticed()
    {
        var data = Read("C: My order number is PD-44718, mail b.reed@example.com", "A: Thank you, PD44718, correct?").Data;

        Assert.Equal([("order number", true), ("email", false)], data.OrderBy(d => d.ReadBack ? 0 : 1).Select(d => (d.Kind, d.ReadBack)));
        Assert.Equal("P as in Papa, D as in Delta, 44718", data.Single(d => d.ReadBack).Spelled);
    }

    [Fact]
    public void A_bare_number_is_what_the_agent_asked_for() =>
        Assert.Equal("order number", Assert.Single(Read("C: It is late.", "A: May I have your order number?", "C: 3348917502").Data).Kind);

    [Theory]
    [InlineData(Trajectory.Improving, "C: This is unacceptable, I am furious!", "A: I'm sorry.", "C: Still no answer, this is a disgrace.", "A: It's on its way.", "C: It works now, thank you so much!")]
    [InlineData(Trajectory.Worsening, "C: Hi, where is my parcel please?", "A: Soon.", "C: You promised it would be here on Monday.", "A: Soon.", "C: I am furious, this is a disgrace!")]
    [InlineData(Trajectory.Steady, "C: How do I reset the router?", "A: Hold the button.", "C: ok", "A: Did it blink?", "C: yes", "A: Good.", "C: no")]
    [InlineData(Trajectory.Steady, "C: Hi, I'd like a quote for ten chairs.", "A: Sure.", "C: Sorry, I meant twelve chairs, my mistake.")]
    public void Only_a_clear_move_of_the_mood_counts(Trajectory expected, params string[] turns) => Assert.Equal(expected, Read(turns).Trajectory);

    [Fact]
    public void The_turning_point_is_the_lowest_turn_before_it_got_better() =>
        Assert.Equal(2, Read("C: Where is my order, it was due yesterday?", "A: Let me see.", "C: This is unacceptable, I am furious!", "A: It arrives at noon.", "C: It arrived and it works now, thank you so much!").TurningPoint);

    [Theory]
    [InlineData(Stage.Opening, "C: Hello!")]
    [InlineData(Stage.Diagnosing, "C: My kettle leaks at the bottom.", "A: Since when does it leak?")]
    [InlineData(Stage.Solving, "C: My kettle leaks at the bottom.", "A: I'll send a replacement today.", "C: And the old one?")]
    [InlineData(Stage.Closing, "C: My kettle leaks at the bottom.", "A: I've sent a replacement.", "C: Thanks, bye!")]
    public void The_stage_is_told_from_what_was_done(Stage expected, params string[] turns) => Assert.Equal(expected, Read(turns).Stage);

    [Fact]
    public void The_talk_share_ends_where_the_solution_begins() =>
        Assert.Equal(0.25, Read("C: one two three four five six", "A: and then?", "A: I'll send a replacement today, it is a very good one.").TalkShare);

    [Fact]
    public void Feedback_is_sorted_with_the_most_urgent_first() =>
        Assert.Equal([FeedbackBucket.Critical, FeedbackBucket.NiceToHave], Read("C: It would be nice if it came in blue. Your whole site is down.").Feedback.Select(f => f.Bucket));

    private static ConversationFacts Read(params string[] turns) =>
        Shipped.Coach.ReviewConversation([.. turns.Select(t => new Turn(t[0] == 'C' ? Speaker.Customer : Speaker.Agent, "", t[3..]))]).Facts;
}
