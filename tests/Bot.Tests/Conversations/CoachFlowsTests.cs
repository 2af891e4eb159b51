using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Conversations;

public sealed class CoachFlowsTests(CoachFlowsTests.Bot bot) : IClassFixture<CoachFlowsTests.Bot>
{
    private readonly CoachFlows _flows = bot.Flows;

    [Theory]
    [InlineData("help")]
    [InlineData(" Help! ")]
    [InlineData("what can you do?")]
    [InlineData("?")]
    public async Task Help_is_ten_lines(string text) => Assert.Equal(10, (await Ask(text)).Blocks.Count(b => b is NoteBlock));

    [Theory]
    [InlineData("hi", "Hi! Paste")]
    [InlineData("Good morning!", "Hi! Paste")]
    [InlineData("Thanks :)", "You're welcome")]
    public async Task Small_talk_gets_a_short_answer(string text, string start) => Assert.StartsWith(start, (await Ask(text)).Summary, StringComparison.Ordinal);

    [Theory]
    [InlineData("Hi Sam, your parcel is on its way and arrives tomorrow.")]
    [InlineData("Thanks for your patience. I'll call you by 3 pm.")]
    public async Task A_draft_that_begins_with_a_greeting_is_a_draft(string text) => Assert.IsType<VerdictBlock>((await Ask(text)).Blocks[0]);

    [Fact]
    public async Task An_empty_message_gets_a_kind_sentence() => Assert.Contains("empty", (await Ask("  ")).Summary, StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_alone_gets_a_kind_sentence()
    {
        var reply = await _flows.AnswerAsync(Some.Message("") with { HasAttachment = true }, CancellationToken.None);

        Assert.Contains("pictures", reply.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ConversationKind.Group))]
    [InlineData(nameof(ConversationKind.Channel))]
    public async Task Where_others_read_along_there_is_only_a_pointer(string kind)
    {
        var reply = await _flows.AnswerAsync(Some.Message("You need to calm down.", Enum.Parse<ConversationKind>(kind)), CancellationToken.None);

        Assert.Same(PrivacyFlow.Pointer, reply);
    }

    [Fact]
    public async Task The_customers_words_alone_get_the_next_step() => Assert.Contains((await Ask("customer: Where is my order? It should have come on Monday.")).Blocks, b => b is StepBlock or SuggestionBlock);

    [Theory]
    [InlineData("customer: There is a strong smell of gas in our hall.\ndraft: Thank you for telling me. I'll send a technician by 3 pm.", true)]
    [InlineData("customer: There is a strong smell of coffee in our hall.\ndraft: Thank you for telling me. I'll send a technician by 3 pm.", false)]
    public async Task What_must_not_wait_is_said_above_the_best_draft(string text, bool isUrgent) =>
        Assert.Equal(isUrgent, (await Ask(text)).Blocks is [VerdictBlock, RiskBlock, ..]);

    [Fact]
    public async Task An_unknown_channel_is_answered_with_the_known_ones() =>
        Assert.Contains("chat, email, sms, social, review, phone", (await Ask("channel: fax\nHello there, your order is on its way.")).Summary, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_of_book_length_is_not_read() =>
        Assert.Contains("20,000 characters", (await Ask(new string('a', 20_001))).Summary, StringComparison.Ordinal);

    private async Task<Reply> Ask(string text) => await _flows.AnswerAsync(Some.Message(text), CancellationToken.None);

    /// <summary>The flows as the bot puts them in order, with a database of their own.</summary>
    public sealed class Bot : IAsyncLifetime
    {
        private readonly CoachBotApplication _bot = new();

        internal CoachFlows Flows => _bot.Services.GetRequiredService<CoachFlows>();

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await _bot.DisposeAsync();
    }
}
