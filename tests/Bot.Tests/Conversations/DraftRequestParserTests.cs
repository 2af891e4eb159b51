using CoachBot.Conversations;

namespace CoachBot.Tests.Conversations;

public sealed class DraftRequestParserTests
{
    [Theory]
    [InlineData("Sorry about that.", "Sorry about that.", null, null)]
    [InlineData("  Sorry.\n\nI'll call.  ", "Sorry.\n\nI'll call.", null, null)]
    [InlineData("customer: Where is it?\ndraft: On its way.", "On its way.", "Where is it?", null)]
    [InlineData("draft: On its way.\ncustomer: Where is it?", "On its way.", "Where is it?", null)]
    [InlineData("CLIENT: Where is it?\r\nI am waiting!\r\n\r\nReply: Hi,\r\nit is coming.", "Hi,\r\nit is coming.", "Where is it?\r\nI am waiting!", null)]
    [InlineData("**Customer:** Where?\n**Draft:** Here.", "Here.", "Where?", null)]
    [InlineData("channel: email\nDear Sam,\nit is here.", "Dear Sam,\nit is here.", null, "email")]
    [InlineData("customer: Hi\nchannel: SMS\ndraft: Hello", "Hello", "Hi", "SMS")]
    [InlineData("customer:\nWhere?\n\nmy draft:\nHere.", "Here.", "Where?", null)]
    [InlineData("customer: Where is my order?", "", "Where is my order?", null)]
    public void A_message_is_read_with_and_without_labels(string message, string draft, string? customer, string? channel) =>
        Assert.Equal(new DraftRequest(draft, customer, channel), DraftRequestParser.Parse(message));

    [Theory]
    [InlineData("Hello,\nclient: Acme\nreply: later")]
    [InlineData("Channel: 4 on your remote plays the news.")]
    [InlineData("Customers: we love them")]
    [InlineData("Drafty: no")]
    public void Labels_count_only_where_the_message_begins_with_one(string message) =>
        Assert.Equal(new DraftRequest(message, null, null), DraftRequestParser.Parse(message));

    [Fact]
    public void A_second_customer_label_is_a_part_of_the_customers_words() =>
        Assert.Equal("Hi\ncustomer: me again", DraftRequestParser.Parse("customer: Hi\ncustomer: me again\ndraft: Hello").Customer);
}
