using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Conversations;

public sealed class PastedConversationTests
{
    private const string Talk = "Customer: My kettle leaks.\nAgent: I see. Which one is it?\nCustomer: The blue one.";

    [Fact]
    public void A_conversation_alone_has_no_draft()
    {
        var pasted = PastedConversation.Read(Talk)!;

        Assert.Null(pasted.Draft);
        Assert.Equal(3, pasted.Transcript.Turns.Count);
    }

    [Theory]
    [InlineData("\ndraft: Let me check.\nI'll be back by 3 pm.")]
    [InlineData("\n\n**My reply:** Let me check.\nI'll be back by 3 pm.")]
    public void What_stands_behind_the_label_is_the_draft(string tail)
    {
        var pasted = PastedConversation.Read(Talk + tail)!;

        Assert.EndsWith("Let me check.\nI'll be back by 3 pm.", pasted.Draft, StringComparison.Ordinal);
        Assert.Equal("The blue one.", pasted.Transcript.Turns[^1].Text);
    }

    [Fact]
    public void The_customer_alone_is_a_conversation_nobody_has_answered_yet()
    {
        var pasted = PastedConversation.Read("Customer: I can smell gas in the hall.\nCustomer: hello??")!;

        Assert.All(pasted.Transcript.Turns, t => Assert.Equal(Speaker.Customer, t.Speaker));
        Assert.Null(PastedConversation.Read("Guest: 2 adults"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hi Ana, your kettle ships today.")]
    [InlineData("customer: Where is it?\ndraft: It ships today.")]
    public void What_is_no_conversation_is_none(string text) => Assert.Null(PastedConversation.Read(text));

    [Fact]
    public void Who_the_agent_is_can_be_told()
    {
        const string unclear = "Sam: Hello.\nAlex: Hello.\nSam: It is about the kettle.\nAlex: The kettle, yes.\nSam: It leaks.";

        var told = PastedConversation.Read(unclear + "\ndraft: I'll check it.", "Alex")!;

        Assert.Equal(Speaker.Agent, told.Transcript.Turns[1].Speaker);
        Assert.Null(told.Transcript.Question);
        Assert.Equal("I'll check it.", told.Draft);
    }
}
