using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules;

/// <summary>Each condition of a rule, as the playbook's README tells it.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("channel: [email]", Channel.Email, true)]
    [InlineData("channel: [email, sms]", Channel.Sms, true)]
    [InlineData("channel: [email]", Channel.Chat, false)]
    [InlineData("notChannel: [sms]", Channel.Chat, true)]
    [InlineData("notChannel: [sms]", Channel.Sms, false)]
    public void A_rule_may_be_for_some_channels(string when, Channel channel, bool speaks) =>
        Assert.Equal(speaks, With(when).Found("Hit.", channel: channel).Count == 1);

    [Theory]
    [InlineData("en-US", true)]
    [InlineData("en-GB", false)]
    public void A_rule_may_be_for_some_markets(string market, bool speaks) =>
        Assert.Equal(speaks, With("market: [en-US]").Found("Hit.", market: market).Count == 1);

    [Theory]
    [InlineData("customer: [upset]", "I am angry!", true)]
    [InlineData("customer: [upset]", "Hello.", false)]
    [InlineData("customer: [upset]", null, false)]
    [InlineData("customer: [any]", "Hello.", true)]
    [InlineData("customer: [any]", null, false)]
    [InlineData("customer: [any]", "  ", false)]
    [InlineData("notCustomer: [upset]", "I am angry!", false)]
    [InlineData("notCustomer: [upset]", "Hello.", true)]
    [InlineData("notCustomer: [upset]", null, true)]
    [InlineData("notCustomer: [any]", null, true)]
    [InlineData("notCustomer: [any]", "Hello.", false)]
    [InlineData("customerMinWords: 3", "One two three.", true)]
    [InlineData("customerMinWords: 3", "One two.", false)]
    [InlineData("customerMinWords: 3", null, false)]
    [InlineData("customerEmphatic: true", "Where is it?!", true)]
    [InlineData("customerEmphatic: true", "I am ANGRY.", true)]
    [InlineData("customerEmphatic: true", "I flew to JFK.", false)]
    [InlineData("customerEmphatic: true", "Where is it??", true)]
    [InlineData("customerEmphatic: true", "Where is it?", false)]
    [InlineData("customerEmphatic: true", null, false)]
    public void The_customers_message_may_decide(string when, string? customer, bool speaks) =>
        Assert.Equal(speaks, With(when).Found("Hit.", customer).Count == 1);

    [Theory]
    [InlineData("Hit. Your parcel is here.", true)]
    [InlineData("Hit. A torn parcel is no gift.", false)]
    [InlineData("Hit. One. A torn parcel is no gift.", true)]
    public void An_opening_with_more_than_one_of_the_customers_words_reflects_them(string draft, bool speaks) =>
        Assert.Equal(speaks, With("reflects: false").Found(draft, "The parcel came torn.").Count == 1);

    [Theory]
    [InlineData("Hit. Your parcel is here.", true)]
    [InlineData("Hit. A torn parcel is no gift.", false)]
    public void An_opening_may_pick_up_a_few_of_the_customers_words(string draft, bool speaks) =>
        Assert.Equal(speaks, With("maxShared: 1").Found(draft, "The parcel came torn.").Count == 1);

    [Theory]
    [InlineData("It leaks.", false)]
    [InlineData("It leaks on my baby.", true)]
    [InlineData("My baby sleeps.", false)]
    [InlineData("It leaks on my baby, but no worries.", false)]
    public void A_concept_may_ask_for_others_and_rule_others_out(string customer, bool speaks)
    {
        var builder = new PlaybookBuilder()
            .ConceptFile("stakes", "side: customer\nany: [baby]")
            .ConceptFile("at-ease", "side: customer\nany: [no worries]")
            .ConceptFile("grave", "side: customer\nany: [leaks]\nwith: [stakes]\nwithout: [at-ease]")
            .ConceptFile("upset", "side: customer\nincludes: [grave]")
            .Rule("tone.test", "kind: phrase\nany: [hit]\nwhen: {customer: [upset]}");
        Assert.Equal(speaks, builder.Found("Hit.", customer).Count == 1);
    }

    [Theory]
    [InlineData("draft: [no]", "Hit. No way.", true)]
    [InlineData("draft: [no]", "Hit.", false)]
    [InlineData("notDraft: [no]", "Hit. No way.", false)]
    [InlineData("sentence: [no]", "Hit, no way.", true)]
    [InlineData("sentence: [no]", "Hit. No way.", false)]
    [InlineData("notSentence: [no]", "Hit, no way.", false)]
    [InlineData("notSentence: [no]", "Hit. No way.", true)]
    [InlineData("near: [no]", "No way. Hit.", true)]
    [InlineData("near: [no]", "Hit. No way.", true)]
    [InlineData("near: [no]", "No way. So. Hit.", false)]
    [InlineData("notNear: [no]", "Hit. So. No way.", true)]
    [InlineData("notNear: [no]", "Hit. No way.", false)]
    [InlineData("before: [no]", "No way. So. Hit.", true)]
    [InlineData("before: [no]", "Hit. No way.", false)]
    [InlineData("notBefore: [no]", "Hit. No way.", true)]
    [InlineData("after: [no]", "Hit. So. No way.", true)]
    [InlineData("after: [no]", "No way. Hit.", false)]
    [InlineData("notAfter: [no]", "No way. Hit.", true)]
    [InlineData("draft: [question]", "Hit. Really?", true)]
    [InlineData("notDraft: [question]", "Hit. Really?", false)]
    public void A_concept_may_have_to_stand_somewhere(string when, string draft, bool speaks) =>
        Assert.Equal(speaks, With(when).Found(draft).Count == 1);

    [Theory]
    [InlineData("minWords: 3", "Hit one two.", true)]
    [InlineData("minWords: 3", "Hit one.", false)]
    [InlineData("maxWords: 3", "Hit don't two.", true)]
    [InlineData("maxWords: 3", "Hit one two three.", false)]
    [InlineData("position: first", "Hit. One.", true)]
    [InlineData("position: first", "One. Hit.", false)]
    [InlineData("position: last", "One. Hit.", true)]
    [InlineData("position: last", "Hit. One.", false)]
    [InlineData("question: true", "Hit?", true)]
    [InlineData("question: true", "Hit.", false)]
    [InlineData("question: false", "Hit.", true)]
    [InlineData("question: false", "Hit?", false)]
    [InlineData("sentenceMaxWords: 2", "Hit one.", true)]
    [InlineData("sentenceMaxWords: 2", "Hit one two.", false)]
    public void Length_and_place_may_decide(string when, string draft, bool speaks) =>
        Assert.Equal(speaks, With(when).Found(draft).Count == 1);

    [Fact]
    public void All_conditions_have_to_hold()
    {
        var builder = With("channel: [email], minWords: 2, question: false");

        Assert.Single(builder.Found("Hit it.", channel: Channel.Email));
        Assert.Empty(builder.Found("Hit it."));
        Assert.Empty(builder.Found("Hit.", channel: Channel.Email));
        Assert.Empty(builder.Found("Hit it?", channel: Channel.Email));
    }

    private static PlaybookBuilder With(string when) => new PlaybookBuilder()
        .ConceptFile("upset", "side: customer\nany: [angry]")
        .Concept("no", "no way")
        .Rule("tone.test", $"kind: phrase\nany: [hit]\nwhen: {{{when}}}");
}
