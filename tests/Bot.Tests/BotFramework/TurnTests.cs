using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Builder.Adapters;
using CoachBot.BotFramework.Schema;
using CoachBot.Tests.BotFramework.Support;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class TurnTests
{
    [Fact]
    public async Task A_conversation_can_be_written_down_as_a_test()
    {
        var bot = new DelegateBot(turn => turn.Activity.Type == ActivityTypes.Message
            ? turn.SendActivityAsync("Echo: " + turn.Activity.Text)
            : turn.SendActivityAsync("Welcome"));

        await new TestFlow(new TestAdapter(), bot)
            .SendConversationUpdate().AssertReply("Welcome")
            .Test("hi", "Echo: hi")
            .Send("again").AssertReplyContains("again")
            .Send("choose").AssertReplyOneOf(["Echo: other", "Echo: choose"])
            .Send("look").AssertReply(reply => Assert.Equal("look", reply.AsMessageActivity()!.Text![6..]))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_wrong_reply_and_a_missing_one_fail_the_flow()
    {
        var bot = new DelegateBot(turn => turn.Activity.Text == "say" ? turn.SendActivityAsync("this") : Task.CompletedTask);
        var flow = new TestFlow(new TestAdapter(), bot);

        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("say", "that").StartTestAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => new TestFlow(new TestAdapter(), bot).Test("nothing", "that", timeout: 1).StartTestAsync());
    }

    [Fact]
    public async Task Handlers_see_what_is_sent_in_order_and_may_hold_it_back()
    {
        var seen = new List<string>();
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(new Activity { Text = "x" }, async (turn, ct) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                seen.Add("first " + activities[0].Text);
                return next();
            });
            turn.OnSendActivities((_, activities, next) =>
            {
                seen.Add("second " + activities[0].Text);
                return activities[0].Text == "stop" ? Task.FromResult(Array.Empty<ResourceResponse>()) : next();
            });
            await turn.SendActivityAsync("go", cancellationToken: ct);
            await turn.SendActivityAsync("stop", cancellationToken: ct);
        });

        Assert.Equal(["first go", "second go", "first stop", "second stop"], seen);
        Assert.Equal("go", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_of_use()
    {
        var order = new List<string>();
        var adapter = new TestAdapter().Use(new Note("a", order)).Use(new Note("b", order));

        await adapter.ProcessActivityAsync(new Activity(), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], order);
    }

    [Fact]
    public async Task A_turn_of_the_bot_fails_loudly_without_an_error_handler() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new TestAdapter().ProcessActivityAsync(new Activity(), (_, _) => throw new InvalidOperationException()));

    [Fact]
    public async Task A_locale_that_nobody_knows_does_no_harm()
    {
        foreach (var locale in new[] { "xx-invalid-xx", new string('x', 500), "", "de-DE" })
        {
            await new TestAdapter().ProcessActivityAsync(new Activity { Locale = locale }, (_, _) => Task.CompletedTask);
        }
    }

    [Fact]
    public async Task Nothing_to_send_is_an_error()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = "message" });

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public void What_a_turn_carries_is_found_by_type_and_goes_with_the_turn()
    {
        var thing = new Disposed();
        var turn = new TurnContext(new TestAdapter(), new Activity());
        turn.TurnState.Add(thing);
        turn.TurnState.Set("name", "value");

        Assert.Same(thing, turn.TurnState.Get<Disposed>());
        Assert.Equal("value", turn.TurnState.Get<string>("name"));
        Assert.Null(turn.TurnState.Get<string>());
        turn.Dispose();
        Assert.True(thing.Gone);
    }

    [Fact]
    public async Task Updates_and_deletions_change_what_waits_in_the_test_adapter()
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(new Activity { Text = "x" }, async (turn, ct) =>
        {
            var keep = await turn.SendActivityAsync("keep", cancellationToken: ct);
            var drop = await turn.SendActivityAsync("drop", cancellationToken: ct);
            await turn.UpdateActivityAsync(new Activity { Type = "message", Id = keep.Id, Text = "kept" }, ct);
            await turn.DeleteActivityAsync(drop.Id!, ct);
            await turn.DeleteActivityAsync("never seen", ct);
        });

        Assert.Equal("kept", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Theory]
    [InlineData("<at>Bot</at> look at <at id=\"2\">Ann</at>", true, "look at Ann")]
    [InlineData("<at>Bot</at> look at <at id=\"2\">Ann</at>", false, "Bot look at Ann")]
    [InlineData("2 <atom> 3", true, "2 <atom> 3")]
    public async Task The_mark_up_of_mentions_is_taken_out(string text, bool remove, string expected)
    {
        var mention = new Entity { Type = "mention", Properties = JObject.Parse("""{"mentioned":{"id":"bot"},"text":"<at>Bot</at>"}""") };
        var adapter = new TestAdapter().Use(new NormalizeMentionsMiddleware { RemoveRecipientMention = remove });
        string? seen = null;

        await adapter.ProcessActivityAsync(new Activity { Text = text, Entities = [mention] }, (turn, _) =>
        {
            seen = turn.Activity.Text;
            return Task.CompletedTask;
        });

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Typing_shows_while_a_turn_takes_long_and_stops_with_it()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 60_000));

        await adapter.ProcessActivityAsync(new Activity { Text = "x" }, async (turn, ct) =>
        {
            while (adapter.ActiveQueue.Count == 0)
            {
                await Task.Yield();
            }

            Assert.False(turn.Responded);
            await turn.SendActivityAsync("done", cancellationToken: ct);
        });

        Assert.Equal("typing", adapter.GetNextReply()!.Type);
        Assert.Equal("message", adapter.GetNextReply()!.Type);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task The_plain_handler_tells_joiners_from_the_bot_itself()
    {
        var bot = new Joiners();
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(Update("bot"), bot.OnTurnAsync);
        Assert.Equal(0, bot.Count);

        await adapter.ProcessActivityAsync(Update("bot", "person"), bot.OnTurnAsync);
        Assert.Equal(2, bot.Count);
    }

    private static Activity Update(params string[] ids) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [.. ids.Select(i => new ChannelAccount { Id = i })],
    };

    private sealed class Joiners : ActivityHandler
    {
        public int Count { get; private set; }

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Count = membersAdded.Count;
            return Task.CompletedTask;
        }
    }

    private sealed class Disposed : IDisposable
    {
        public bool Gone { get; private set; }

        public void Dispose() => Gone = true;
    }

    private sealed class Note(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name + " in");
            await next(cancellationToken);
            order.Add(name + " out");
        }
    }
}
