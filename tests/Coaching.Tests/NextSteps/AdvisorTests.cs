using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;

namespace CoachBot.Coaching.Tests.NextSteps;

public sealed class AdvisorTests
{
    private const float Upset = 0.9f;

    [Fact]
    public void An_upset_customer_is_acknowledged_then_taken_on_then_told_what_comes()
    {
        var lessons = new Talk().Customer("Hi").Agent("Hello, how can I help?").Customer("My blue kettle arrived broken and I'm really frustrated.", Upset).Lessons();

        Assert.Equal(["empathy.acknowledge", "own.statement", "expect.next-steps"], lessons);
    }

    [Fact]
    public void What_the_agent_has_just_done_is_not_advised_again()
    {
        var talk = new Talk().Customer("My blue kettle arrived broken and I'm really frustrated.", Upset).Agent("I'm sorry, I can see why you're upset.");

        Assert.DoesNotContain("empathy.acknowledge", talk.Lessons());
    }

    [Fact]
    public void A_cold_answer_to_an_upset_customer_is_noticed() =>
        Assert.Contains("empathy.acknowledge", new Talk().Customer("My blue kettle arrived broken and I'm really frustrated.", Upset).Agent("What is the order number?").Lessons());

    [Fact]
    public void After_much_understanding_the_fix_comes_first()
    {
        var lessons = new Talk().Customer("My kettle broke and I'm furious.", Upset).Agent("I understand how frustrating that is.").Customer("It's awful.", Upset)
            .Agent("I can see why you're upset.").Customer("I'm so let down by all this.", Upset).Lessons();

        Assert.Contains("empathy.use-sparingly", lessons);
        Assert.DoesNotContain("empathy.acknowledge", lessons);
    }

    [Fact]
    public void A_pause_is_advised_at_the_first_hot_turn_only()
    {
        var first = new Talk().Customer("Hi").Agent("Hello").Customer("THIS IS RIDICULOUS!! What a mess!", Upset);

        Assert.Contains("solve.pause", first.Lessons());
        Assert.DoesNotContain("solve.pause", first.Agent("One moment.").Customer("UNBELIEVABLE!! I'm furious!", Upset).Lessons());
    }

    [Theory]
    [InlineData(CueCodes.SelfHarm, "hard.legal-safety")]
    [InlineData(CueCodes.Legal, "hard.legal-safety")]
    [InlineData(CueCodes.Safety, "hard.legal-safety")]
    [InlineData(CueCodes.Press, "hard.legal-safety")]
    [InlineData(CueCodes.Fraud, "hard.legal-safety")]
    [InlineData(CueCodes.Threat, "hard.escalate")]
    public void An_immediate_risk_goes_to_a_supervisor_first_and_nothing_soft_stands_beside(string cue, string lesson)
    {
        var advice = new Talk().Customer("Great, let's do it, I'll take the sofa. Thanks so much!", 0, cue, CueCodes.BuyingSignal, CueCodes.Thanks).Risk(RiskLevel.Immediate);

        Assert.Equal(lesson, advice.Lessons()[0]);
        Assert.Contains("supervisor", advice.Advise().Steps[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain(advice.Lessons(), l => l.StartsWith("sell.", StringComparison.Ordinal) || l.StartsWith("rapport.", StringComparison.Ordinal));
        Assert.Null(advice.Advise().SuggestedReply);
    }

    [Fact]
    public void An_immediate_risk_without_a_cue_goes_to_a_supervisor_as_well() =>
        Assert.Equal("hard.escalate", new Talk().Customer("Hello there, my kettle.").Risk(RiskLevel.Immediate).Lessons()[0]);

    [Theory]
    [InlineData("It works again now.", CueCodes.Solved, "rapport.closing")]
    [InlineData("I want to leave you.", CueCodes.Churn, "hard.churn")]
    [InlineData("Give me the whole year free.", CueCodes.BeyondAllowance, "solve.refusal")]
    [InlineData("What do I get for that?", CueCodes.Freebie, "hard.freebie")]
    [InlineData("You promised it.", CueCodes.BrokenPromise, "hard.trust-repair")]
    [InlineData("As I said, it blinks.", CueCodes.CircularRepeat, "solve.redirect")]
    [InlineData("I want a manager.", CueCodes.WantsManager, "hard.escalate")]
    [InlineData("You are all dumb.", CueCodes.Abuse, "solve.boundary")]
    [InlineData("I'll take it.", CueCodes.BuyingSignal, "sell.buying-signal")]
    [InlineData("That is a lot.", CueCodes.PriceObjection, "sell.value")]
    [InlineData("I need to think.", CueCodes.NeedsTime, "sell.objection")]
    [InlineData("Can it go back?", CueCodes.Returns, "expect.terms")]
    [InlineData("I guess the red one.", CueCodes.Uncertainty, "listen.uncertainty")]
    [InlineData("I write again about it.", CueCodes.RepeatContact, "ev.pace")]
    [InlineData("I am ill and alone.", CueCodes.Vulnerable, "empathy.acknowledge")]
    public void A_cue_brings_its_lesson(string text, string cue, string lesson) =>
        Assert.Contains(lesson, new Talk().Customer("Hi").Agent("Hello").Customer(text, 0, cue).Lessons());

    [Fact]
    public void Repeated_abuse_leads_to_the_end_of_the_talk()
    {
        var talk = new Talk().Customer("You are dumb.", 0, CueCodes.Abuse).Agent("Here is an offer.", CueCodes.AgentOffer).Customer("You are dumb, all of you.", 0, CueCodes.Abuse);

        Assert.Equal("boundary-close", talk.Steps()[0]);
        Assert.Contains("solve.part-ways", talk.Lessons());
    }

    [Fact]
    public void Data_is_read_back_with_its_phonetic_spelling()
    {
        var step = new Talk().Customer("Hi").Agent("Which order is it?").Customer("It's BD42.").Data("order number", "BD42", "B as in Bravo, D as in Delta, 4, 2").Advise().Steps.Single(s => s.Id == "read-back");

        Assert.Equal("Read the order number back before you use it", step.Title);
        Assert.Equal("Let me read that back: your order number is B as in Bravo, D as in Delta, 4, 2. Did I get it right?", step.Say);
    }

    [Fact]
    public void What_the_customer_values_leads() =>
        Assert.Contains("priority-speed", new Talk().Customer("I need a hotel soon, near the station.").Values("speed").Steps());

    [Fact]
    public void The_need_behind_the_request_is_tested_with_a_question()
    {
        var step = new Talk().Customer("What is your return policy?").Needs("the product let them down").Advise().Steps.Single(s => s.Id == "need");

        Assert.Equal("Behind the request may be this: the product let them down.", step.Because);
        Assert.EndsWith("?", step.Say, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("Hyatt near West")]
    [InlineData("My name is Mark.")]
    [InlineData("yes please")]
    public void A_calm_short_talk_needs_little(string text) =>
        Assert.True(new Talk().Customer("Hi").Agent("Hello, which one?").Customer(text).Steps().Length <= 1);

    [Fact]
    public void A_hard_case_that_ends_well_is_closed_and_followed_up()
    {
        var lessons = new Talk().Customer("THIS IS RIDICULOUS!! My router is dead!", Upset).Agent("I'm on it.").Customer("It works now, thank you.", 0, CueCodes.Solved).At(Stage.Closing).Lessons();

        Assert.Equal(["rapport.closing", "solve.follow-up", "solve.beyond"], lessons);
    }

    [Fact]
    public void A_foul_cue_is_not_quoted() =>
        Assert.DoesNotContain(new Talk().Customer("fuck you all, I leave", 0, CueCodes.Churn).Advise().Steps, s => s.Because.Contains("fuck", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_advised_where_nobody_has_spoken()
    {
        var advice = new Talk().Advise();

        Assert.Empty(advice.Steps);
        Assert.Null(advice.SuggestedReply);
    }
}
