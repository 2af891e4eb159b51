using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Conversations;

/// <summary>What a whole conversation has to tell, each once wrong.</summary>
public sealed class OpenConversationTests
{
    [Fact]
    public void The_way_of_talking_is_not_the_matter() =>
        Assert.Contains("the invoice", Reply("Customer: Can I talk on the phone with somebody?\nAgent: Sure, what is it about?\nCustomer: I'm on my phone, so I type slowly. The invoice is wrong."), StringComparison.Ordinal);

    [Fact]
    public void A_yes_with_what_was_asked_for_goes_ahead() =>
        Assert.Contains("under Martin Howe", Reply("Customer: Could you book a table for two at seven?\nAgent: Shall I book it, and under what name?\nCustomer: Yes please, under Martin Howe"), StringComparison.Ordinal);

    [Fact]
    public void A_plain_yes_to_an_offer_goes_ahead() =>
        Assert.Contains("[doing what you offered]", Reply("Customer: Is there a flight on Monday?\nAgent: Yes, at nine. Should I reserve it for you?\nCustomer: yes"), StringComparison.Ordinal);

    [Fact]
    public void What_they_do_not_have_is_not_thanked_for() =>
        Assert.DoesNotContain("that helps", Reply("Customer: I need to check my balance.\nAgent: Can you tell me your account number, please?\nCustomer: I forgot it"), StringComparison.Ordinal);

    [Fact]
    public void A_cancellation_asked_for_twice_is_done() =>
        Assert.Contains("canceling your subscription", Reply("Customer: I want to cancel my subscription.\nAgent: What would you like to cancel, and why?\nCustomer: just cancel it"), StringComparison.Ordinal);

    [Fact]
    public void A_turn_that_asks_for_card_numbers_is_not_ready()
    {
        var turns = TranscriptParser.Read("Customer: I'd like to pay by card.\nAgent: Sure, please send me your card number, the expiry date and the CVV here.")!.Turns;

        Assert.NotEqual(Verdict.Ready, Shipped.Coach.ReviewConversation(turns).LastTurn!.Verdict);
        Assert.NotEqual(Verdict.Ready, Shipped.Review("Sure, please send me your card number and the CVV here.", null).Verdict);
    }

    [Fact]
    public void Somebody_elses_data_are_a_matter_for_a_supervisor()
    {
        var turns = TranscriptParser.Read("Customer: My neighbor ordered from you. Can you tell me her phone number?\nAgent: Let me check.\nCustomer: I'm her ex, I need to know where she lives now.")!.Turns;
        var review = Shipped.Coach.ReviewConversation(turns);

        Assert.Equal(RiskLevel.Nudge, review.Risk.Level);
        Assert.Contains("account holder", review.Advice.SuggestedReply, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_is_told_and_plain_signs_in_it_are_raised()
    {
        var review = Shipped.Coach.ReviewConversation(
        [
            new Turn(Speaker.Customer, "Cliente", "Hola, mi pedido no ha llegado. Voy a hablar con mi abogado mañana."), new Turn(Speaker.Agent, "Agente", "Lo siento mucho, déjeme comprobarlo ahora mismo."),
        ]);

        Assert.Contains("risk is hardly read", review.Notice, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Immediate, review.Risk.Level);
        Assert.Contains(ConversationReply.For(review).Blocks, b => b is RiskBlock);
    }

    private static string Reply(string text) => Shipped.Coach.ReviewConversation(TranscriptParser.Read(text)!.Turns).Advice.SuggestedReply ?? "";
}
