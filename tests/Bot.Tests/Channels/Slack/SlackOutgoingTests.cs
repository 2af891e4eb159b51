using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Channels.Slack;

public sealed class SlackOutgoingTests : IAsyncLifetime
{
    private const string Reference = """{"channelId":"slack","conversation":{"id":"T1:D1"}}""";

    private FakeSlack _slack = null!;
    private CoachBotApplication _bot = null!;
    private IOutgoingChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = new CoachBotApplication(
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:Workspaces:T1", FakeSlack.Token), ("Slack:ApiUrl", $"{_slack.Url}/api/"));
        _channel = _bot.Services.GetRequiredService<OutgoingChannels>().Find("slack")!;
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_message_from_the_outbox_is_posted_and_replaced()
    {
        var sent = await SendAsync(Message("A nudge."));
        Assert.Equal(SendResult.Sent, sent.Result);
        Assert.Equal("A nudge.", (await _slack.NextAsync("chat.postMessage")).Screen);

        var changed = await SendAsync(Message("Taken.") with { Replaces = sent.ActivityId });
        Assert.Equal(SendResult.Sent, changed.Result);
        var update = await _slack.NextAsync("chat.update");
        Assert.Equal(sent.ActivityId, $"{update.Body["channel"]}/{update.Body["ts"]}");
    }

    [Theory]
    [InlineData("D1", "message", "chat.postMessage", "slack/T1:D1")]
    [InlineData("C1", "app_mention", "chat.postEphemeral", "slack/T1:C1")]
    [InlineData("C1", "app_mention", "chat.postEphemeral", "slack/T1:U1")]
    public async Task Where_the_bot_was_written_to_it_can_write_later(string channel, string type, string answer, string conversation)
    {
        var ana = new SlackPerson(_bot.CreateClient(), _slack);
        await ana.EventAsync(ana.Message("help", channel, type));
        await _slack.NextAsync(answer);

        var outbox = _bot.Services.GetRequiredService<Outbox>();
        await _bot.Services.GetRequiredService<Database>().WriteAsync(t => outbox.AddAsync(t, "nudge/1", conversation, _channel.Render(Reply.Note("A nudge."), "slack")), CancellationToken.None);

        var call = await _slack.NextAsync("chat.postMessage");
        Assert.Equal((conversation.Split(':')[1], "A nudge."), ((string?)call.Body["channel"], call.Screen));
    }

    [Fact]
    public async Task One_that_may_have_arrived_says_so()
    {
        await SendAsync(Message("A nudge.") with { IsRepeat = true });

        Assert.StartsWith("(Sent again", (await _slack.NextAsync("chat.postMessage")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_message_into_a_channel_waits_a_second()
    {
        await SendAsync(Message("One."));
        var second = await SendAsync(Message("Two."));

        Assert.Equal(SendResult.NotYet, second.Result);
        Assert.InRange(second.Wait!.Value.TotalSeconds, 0.01, 1);
    }

    [Theory]
    [InlineData(429, nameof(SendResult.NotYet))]
    [InlineData(500, nameof(SendResult.Unsure))]
    [InlineData(400, nameof(SendResult.Refused))]
    public async Task What_Slack_answers_is_what_becomes_of_the_message(int status, string expected)
    {
        _slack.Trouble = (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "7";
            return Task.FromResult(true);
        };

        var outcome = await SendAsync(Message("A nudge."));

        Assert.Equal(expected, outcome.Result.ToString());
        Assert.Equal(status == StatusCodes.Status429TooManyRequests ? 7 : null, outcome.Wait?.TotalSeconds);
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_it_open_and_no_line_does_not()
    {
        _slack.Trouble = (_, context) =>
        {
            context.Abort();
            return Task.FromResult(true);
        };
        Assert.Equal(SendResult.Unsure, (await SendAsync(Message("A nudge."))).Result);

        await _slack.DisposeAsync();
        Assert.Equal(SendResult.NotYet, (await SendAsync(Message("A nudge.") with { Reference = Reference.Replace("D1", "D2", StringComparison.Ordinal) })).Result);
    }

    [Fact]
    public async Task A_workspace_without_a_token_can_be_given_one_later()
    {
        var outcome = await SendAsync(Message("A nudge.") with { Reference = Reference.Replace("T1", "T2", StringComparison.Ordinal) });

        Assert.Equal(SendResult.NotYet, outcome.Result);
        Assert.Contains("no_token", outcome.Problem, StringComparison.Ordinal);
    }

    private OutgoingMessage Message(string text) => new("key", Reference, _channel.Render(Reply.Note(text), "slack"));

    private Task<SendOutcome> SendAsync(OutgoingMessage message) => _channel.SendAsync(message, CancellationToken.None);
}
