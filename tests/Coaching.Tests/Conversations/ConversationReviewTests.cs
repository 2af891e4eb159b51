using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Conversations;

public sealed class ConversationReviewTests
{
    [Fact]
    public void Every_turn_of_the_agent_is_coached_against_what_the_customer_said_before_it()
    {
        var turns = TranscriptParser.Read("Customer: Hello\nAgent: Hi\nCustomer: My kettle leaks\nCustomer: I am furious!\nAgent: Calm down.\nCustomer: Wow")!.Turns;

        var conversation = Shipped.Coach.ReviewConversation(turns);

        Assert.Equal(4, conversation.CoachedTurn);
        Assert.Contains(conversation.Findings, f => f.Turn == 4 && f.Finding.Lesson == "trigger.calm-down");
        Assert.All(conversation.Findings.Where(f => f.Turn == 4), f => Assert.Equal("Calm down."[f.Finding.Span.Start..f.Finding.Span.End], f.Finding.Excerpt));
    }

    [Fact]
    public void A_conversation_that_waits_for_an_agent_is_read_all_the_same()
    {
        var conversation = Shipped.Coach.ReviewConversation([new Turn(Speaker.Customer, "Customer", "Hi, my kettle leaks.")]);

        Assert.Equal(-1, conversation.CoachedTurn);
        Assert.Null(conversation.LastTurn);
        Assert.True(conversation.Facts.AwaitsReply);
    }
}
