using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Kinds;

/// <summary>The draft held against the customer's message: each check, and its silence without one.</summary>
public sealed class CompareTests
{
    [Theory]
    [InlineData("formality", "Hey there, no worries.", "Dear Sir, yours faithfully", "Hey")]
    [InlineData("formality", "Dear customer, yours faithfully.", "hey, whats up", "Dear")]
    [InlineData("formality", "Hey there.", "hey, whats up", "")]
    [InlineData("formality", "Hey there.", "Where is my box?", "")]
    [InlineData("formality", "Hey there.", "Dear Sir, hey", "")]
    [InlineData("heat", "That is NOT true.", "I am angry!", "NOT")]
    [InlineData("heat", "That is not true!!", "I am angry!", "!!")]
    [InlineData("heat", "How dare you.", "I am angry!", "How dare you")]
    [InlineData("heat", "That is NOT true!!", "Hello.", "")]
    [InlineData("heat", "Order ABX is here.", "I am angry!", "")]
    [InlineData("specifics", "We have received your request and will look at it with care as soon as somebody is free to do so.", "My kettle leaks and the kitchen floor is wet.", "We have received your request and will look at it with care as soon as somebody is free to do so.")]
    [InlineData("specifics", "We have received your request and will look at the kettle with care as soon as somebody is free to do so.", "My kettle leaks and the kitchen floor is wet.", "")]
    [InlineData("specifics", "We look at it.", "My kettle leaks and the kitchen floor is wet.", "")]
    [InlineData("specifics", "We have received your request and will look at it with care as soon as somebody is free to do so.", "Hello, help me please.", "")]
    [InlineData("concrete", "We will replace the item.", "My kettle leaks.", "the item")]
    [InlineData("concrete", "We will replace your kettle, the item.", "My kettle leaks.", "")]
    [InlineData("concrete", "We will replace an item.", "My kettle leaks.", "")]
    [InlineData("concrete", "We will replace the item.", "It leaks.", "")]
    [InlineData("answer", "It should probably work.", "Does it work offline?", "probably")]
    [InlineData("answer", "Yes, it should probably work.", "Does it work offline?", "")]
    [InlineData("answer", "It should probably work. Which one is it?", "Does it work offline?", "")]
    [InlineData("answer", "It should probably work.", "How does it work offline?", "")]
    [InlineData("answer", "It should probably work.", "Can you check it?", "")]
    [InlineData("answer", "It should probably work.", "Hi, so is it open?", "probably")]
    [InlineData("yes-no", "We go to lots of places.", "Does it go to Canada?", "We go to lots of places.")]
    [InlineData("yes-no", "We love Canada.", "Does it go to Canada?", "")]
    [InlineData("yes-no", "Deposits cover our costs.", "Is the deposit lost?", "Deposits cover our costs.")]
    [InlineData("yes-no", "The deposits cover our costs.", "Is the deposit lost?", "The deposits cover our costs.")]
    [InlineData("yes-no", "A deposit covers our costs.", "Is the deposit lost?", "A deposit covers our costs.")]
    [InlineData("yes-no", "The deposit covers our costs.", "Is the deposit lost?", "")]
    [InlineData("yes-no", "We go to lots of places.", "Where does it go?", "")]
    [InlineData("yes-no", "We go to lots of places.", "Is it so?", "")]
    [InlineData("name", "Hi Ana, it's here.", "My name is Ben.", "Ana")]
    [InlineData("name", "Hi Ana, it's here.", "It's late.\nBen", "Ana")]
    [InlineData("name", "Hi Ben, it's here.", "It's late.\nBen", "")]
    [InlineData("name", "Dear Mr. Reed, it's here.", "It's late.\nThomas Reed", "")]
    [InlineData("name", "Hi Alex, it's here.", "It's late.\nAlexandra", "")]
    [InlineData("name", "Hi there, it's here.", "It's late.\nBen", "")]
    [InlineData("name", "Hi Ana, it's here.", "It's late. Thanks", "")]
    [InlineData("name", "Hi Ana, it's here.", "It's late.", "")]
    [InlineData("name", "Hi Ana, it's here.", "Hi, it's Ben. It's late.", "Ana")]
    [InlineData("name", "Hi Ana, it's here.", "Hello, this is Ben Reed and it's late.", "Ana")]
    [InlineData("name", "Hi Ana, it's here.", "Hi, this is late and it's Dutch cheese.", "")]
    [InlineData("name", "Hi Ana, it's here.", "It's late. Thanks, Ben", "Ana")]
    [InlineData("nameCount", "Hi Ana, yes Ana, no Ana, bye Ana.", "Hello.", "Ana")]
    [InlineData("nameCount", "Hi Ana, yes Ana, bye Ana.", "Hello.", "")]
    [InlineData("nameCount", "Right Mr Boyle. Sure Mr Boyle. A seat Mr Boyle? Fine Mr Boyle.", "Hello.", "Boyle")]
    [InlineData("nameCount", "Ok Deepa ji. One minute Deepa ji. Booked Deepa ji. Bye Deepa ji.", "Hello.", "Deepa")]
    [InlineData("nameCount", "Go to Lisbon. Stay in Lisbon. Leave from Lisbon. Lisbon is nice.", "Hello.", "")]
    [InlineData("formality", "Ok, ur parcel is here.", "Dear Sir, yours faithfully", "ur")]
    [InlineData("read-back", "I will send it.", "My number is 4821399.", "I will send it.")]
    [InlineData("read-back", "I will send it to 4821399.", "My number is 4821399.", "")]
    [InlineData("read-back", "I will send it to the one ending in 1399.", "My number is 4821399.", "")]
    [InlineData("read-back", "I will send it.", "New address: ana@shop.example", "I will send it.")]
    [InlineData("read-back", "I will send it.", "Write to ana@shop.example.", "")]
    [InlineData("read-back", "Is it the old one?", "My number is 4821399.", "")]
    [InlineData("read-back", "I will send it.", "It was 42.50 on 3/4.", "")]
    [InlineData("read-back", "It is updated.", "Ref QX7KPL, please change it.", "It is updated.")]
    [InlineData("read-back", "It is updated.", "I live at 12 Old Oak Street.", "It is updated.")]
    [InlineData("read-back", "It is updated to 12 Old Oak Street.", "I live at 12 Old Oak Street.", "")]
    [InlineData("read-back", "I will look at it.", "Ref QX7KPL is still not here, please change it.", "")]
    [InlineData("read-back", "It is updated.", "Sure, QX7KPL", "It is updated.")]
    [InlineData("read-back", "I will look at it.", "Sure, QX7KPL", "")]
    [InlineData("scare-quotes", "Your \"broken\" box is here.", "It's broken.", "\"broken\"")]
    [InlineData("scare-quotes", "The so-called \"gift\" is here.", "It's broken.", "\"gift\"")]
    [InlineData("scare-quotes", "You wrote \"broken\" in it.", "It's broken.", "")]
    [InlineData("scare-quotes", "Your \"Gold\" plan is here.", "It's broken.", "")]
    public void A_check_points_at_the_words_that_do_not_fit(string check, string draft, string customer, string found)
    {
        Assert.Equal(found, string.Join('|', With(check).Found(draft, customer)));
    }

    [Theory]
    [InlineData("formality", "Hey there, dear customer.")]
    [InlineData("heat", "That is NOT true!!")]
    [InlineData("specifics", "We have received your request and will look at it with care as soon as somebody is free to do so.")]
    [InlineData("concrete", "We will replace the item.")]
    [InlineData("answer", "It should probably work.")]
    [InlineData("answer-first", "One. Two. Three. Yes.")]
    [InlineData("yes-no", "We go to lots of places.")]
    [InlineData("name", "Hi Ana, it's here.")]
    [InlineData("read-back", "I will send it.")]
    [InlineData("scare-quotes", "Your \"broken\" box is here.")]
    public void Without_the_customers_message_nothing_is_compared(string check, string draft) => Assert.Empty(With(check).Found(draft));

    [Fact]
    public void An_answer_after_a_long_run_up_is_told()
    {
        const string RunUp = "We have looked at it with all the care it needs. Many people ask us this when they travel for a long time. Some of them go by train and some of them by plane, and all of them want to know. ";

        Assert.Equal(["Yes, it does."], With("answer-first").Found(RunUp + "Yes, it does.", "Does it work offline?"));
        Assert.Empty(With("answer-first").Found("Yes, it does. " + RunUp, "Does it work offline?"));
        Assert.Empty(With("answer-first").Found(RunUp + "Yes, it does.", "How does it work?"));
    }

    [Fact]
    public void A_comparison_without_its_concepts_stays_silent()
    {
        foreach (var check in (string[])["formality", "heat", "answer", "answer-first", "yes-no"])
        {
            Assert.Empty(new PlaybookBuilder().Rule("tone.test", $"kind: compare\ncheck: {check}").Found("Yes, it should probably be HERE!!", "I am angry. Is it 4821399?"));
        }
    }

    private static PlaybookBuilder With(string check) => new PlaybookBuilder()
        .ConceptFile("formal", "side: both\nany: [dear, yours faithfully]")
        .ConceptFile("informal", "side: both\nany: [hey, whats up, no worries]")
        .ConceptFile("upset", "side: customer\nany: [angry]")
        .Concept("heat", "how dare you")
        .Concept("hedge", "probably")
        .Concept("clear-answer", "^ (yes|no)")
        .ConceptFile("asks-yes-no", "side: customer\nany: [\"^ (is|does)\"]")
        .Concept("promise", "i will")
        .Concept("resolution", "is done")
        .Concept("acts-on-data", "is updated")
        .Lexicon("data-labels.txt", "ref", "at")
        .Lexicon("street-words.txt", "street", "road")
        .Concept("known", "that is not true")
        .Lexicon("concrete-nouns.txt", "kettle", "jacket")
        .Lexicon("abstract-nouns.txt", "item", "product")
        .Rule("tone.test", $"kind: compare\ncheck: {check}");
}
