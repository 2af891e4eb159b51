using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

public sealed class LabelledTranscriptTests
{
    [Theory]
    [InlineData("Customer: Hi\nAgent: Hello")]
    [InlineData("customer: Hi\r\nAGENT: Hello")]
    [InlineData("[10:32] Customer: Hi\n[10:33] Agent: Hello")]
    [InlineData("10:32 AM Customer: Hi\n10:33 AM Agent: Hello")]
    [InlineData("10:32 - Client: Hi\n10:33 - Rep: Hello")]
    [InlineData("**Customer:** Hi\n**Agent:** Hello")]
    [InlineData("Customer 1: Hi\nAgent (Ana): Hello")]
    [InlineData("\n\nCaller: Hi\n\nMe: Hello\n")]
    public void Lines_with_role_words_are_turns(string text)
    {
        var turns = LabelledTranscript.Read(text);

        Assert.Equal([(Speaker.Customer, "Hi"), (Speaker.Agent, "Hello")], turns!.Select(t => (t.Speaker, t.Text)));
    }

    [Fact]
    public void A_turn_may_have_several_lines_and_bots_and_the_system_speak_too()
    {
        var turns = LabelledTranscript.Read("Bot: Welcome\nCustomer: My box\nis late\n\nSystem: Ana joined\nAgent: I see");

        Assert.Equal([Speaker.Bot, Speaker.Customer, Speaker.System, Speaker.Agent], turns!.Select(t => t.Speaker));
        Assert.Equal("My box\nis late", turns![1].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello Ana, your box is here.")]
    [InlineData("Customer: Hi\nCustomer: Anybody?")]
    [InlineData("Agent: Hello")]
    [InlineData("Note: Hi\nReminder: Hello")]
    [InlineData("So he wrote this.\nCustomer: Hi\nAgent: Hello")]
    [InlineData("Hi Ana,\nHere is what I know: it ships today.")]
    public void What_is_no_conversation_is_not_guessed_at(string text) => Assert.Null(LabelledTranscript.Read(text));
}
