using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Conversations;

/// <summary>The signs before an outburst, told by comparing a customer's turns.</summary>
public sealed class EarlySignsTests
{
    [Fact]
    public void Words_that_get_fewer_and_cooler_are_told()
    {
        string[] cool = ["C: Hi there, could you please help me? My parcel still shows as in transit and I'd like to know when it comes.", "A: Thank you. It is in transit.", "C: Thanks, but it has said so for six days now and I need it for a birthday on Saturday, please check.", "A: It should arrive soon.", "C: Not what I asked."];

        Assert.Contains("cooling", Codes(cool));
        Assert.Contains(Shipped.Coach.ReviewConversation(Turns(cool)).Advice.Steps, s => s.Id == "early-signs");
    }

    [Theory]
    [InlineData("Which color is it?", "The blue one.")]
    [InlineData("It comes on Friday.", "Thanks, perfect.")]
    [InlineData("It comes on Friday.", "And where to?")]
    public void Short_answers_thanks_and_questions_are_no_cooling(string agent, string last) =>
        Assert.DoesNotContain("cooling", Codes("C: Hi there, could you please help me? My parcel still shows as in transit and I'd like to know when it comes.", "A: Sure.", "C: Thanks, I need it for a birthday on Saturday, so could you please have a look for me?", "A: " + agent, "C: " + last));

    [Fact]
    public void The_same_question_after_an_answer_is_told() =>
        Assert.Contains("circling", Codes("C: When will my refund for the broken kettle arrive?", "A: Refunds are handled by finance.", "C: So when will the refund for my broken kettle arrive?"));

    [Fact]
    public void Another_question_about_the_same_thing_is_no_circling() =>
        Assert.DoesNotContain("circling", Codes("C: When will my refund for the broken kettle arrive?", "A: On Friday.", "C: And can I order another kettle in blue with the refund?"));

    private static IEnumerable<string> Codes(params string[] lines) => Shipped.Coach.ReviewConversation(Turns(lines)).Risk.Reasons.Select(r => r.Code);

    private static Turn[] Turns(string[] lines) => [.. lines.Select(l => new Turn(l[0] == 'C' ? Speaker.Customer : Speaker.Agent, "", l[3..]))];
}
