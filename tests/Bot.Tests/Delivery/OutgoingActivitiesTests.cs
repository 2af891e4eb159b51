using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Delivery;

/// <summary>The way out through the Bot Framework, against a connector on this machine.</summary>
public sealed class OutgoingActivitiesTests : IAsyncLifetime
{
    private static readonly Reply Nudge = new("A customer needs you", [new NoteBlock("A customer needs you"), new NoteBlock("They wait since noon.")]);

    private readonly CoachBotApplication _bot = new();
    private FakeConnector _channel = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeConnector.StartAsync();
        _client = _bot.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Who_wrote_once_can_be_written_to_later()
    {
        (await _client.PostAsJsonAsync("/api/messages", Hello())).EnsureSuccessStatusCode();
        _channel.Received.Clear();
        var services = _bot.Services;
        var person = services.GetRequiredService<PersonKeys>().Of("emulator/29:ana");
        var conversation = await services.GetRequiredService<ConversationTable>().OfPersonAsync(person, CancellationToken.None);

        var payload = services.GetRequiredService<OutgoingChannels>().Render(Nudge, "emulator");
        await services.GetRequiredService<Database>().WriteAsync(
            t => services.GetRequiredService<Outbox>().AddAsync(t, "nudge/1", conversation!, payload), CancellationToken.None);

        var message = await NextAsync();
        Assert.Contains("They wait since noon.", message["attachments"]![0]!["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("nudge/1", (string?)message["entities"]![0]!["key"]);
        Assert.Equal("a-conversation", (string?)message["conversation"]!["id"]);
        Assert.DoesNotContain("Ana", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "Sent")]
    [InlineData(202, "Sent")]
    [InlineData(400, "Refused")]
    [InlineData(413, "Refused")]
    [InlineData(401, "NotYet")]
    [InlineData(412, "NotYet")]
    [InlineData(429, "NotYet")]
    [InlineData(503, "NotYet")]
    [InlineData(500, "Unsure")]
    [InlineData(502, "Unsure")]
    [InlineData(504, "Unsure")]
    [InlineData(403, "Gone")]
    [InlineData(404, "Gone")]
    public async Task The_answer_of_the_channel_says_what_to_do_next_and_each_try_is_one_call(int status, string result)
    {
        _channel.Status = status;

        var outcome = await SendAsync(_channel.Url);

        Assert.Equal(result, outcome.Result.ToString());
        Assert.Single(_channel.Received);
    }

    [Fact]
    public async Task The_wait_that_the_channel_asks_for_is_told()
    {
        _channel.Status = 429;
        _channel.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        };

        Assert.Equal(TimeSpan.FromSeconds(7), (await SendAsync(_channel.Url)).Wait);
    }

    [Fact]
    public async Task Nothing_can_have_arrived_where_nobody_listens() =>
        Assert.Equal(SendResult.NotYet, (await SendAsync("http://127.0.0.1:9")).Result);

    [Fact]
    public async Task A_call_that_breaks_off_may_have_arrived()
    {
        _channel.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(SendResult.Unsure, (await SendAsync(_channel.Url)).Result);
        Assert.Single(_channel.Received);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_may_have_taken_it()
    {
        _channel.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        Assert.Equal(SendResult.Unsure, (await SendAsync(_channel.Url, limit.Token)).Result);
    }

    [Fact]
    public async Task A_repeat_says_so_at_the_top_of_the_card_and_in_its_notification()
    {
        await Channel.SendAsync(Message(_channel.Url) with { IsRepeat = true }, CancellationToken.None);

        var message = _channel.Single();
        Assert.StartsWith("Sent again, because I can't tell", (string?)message["summary"], StringComparison.Ordinal);
        Assert.StartsWith("Sent again, because I can't tell", (string?)message["attachments"]![0]!["content"]!["body"]![0]!["text"], StringComparison.Ordinal);
        Assert.True((bool?)message["entities"]![0]!["repeat"]);
    }

    [Fact]
    public async Task A_message_can_replace_an_earlier_one()
    {
        var (method, path) = ("", "");
        _channel.Answer = context =>
        {
            (method, path) = (context.Request.Method, context.Request.Path);
            return Task.CompletedTask;
        };

        await Channel.SendAsync(Message(_channel.Url) with { Replaces = "17" }, CancellationToken.None);

        Assert.Equal(("PUT", "/v3/conversations/c/activities/17"), (method, path));
    }

    private IOutgoingChannel Channel => _bot.Services.GetRequiredService<IOutgoingChannel>();

    private OutgoingMessage Message(string url) => new(
        "nudge/1",
        $$"""{ "channelId": "emulator", "serviceUrl": "{{url}}", "conversation": { "id": "c" }, "bot": { "id": "bot" }, "user": { "id": "ana" } }""",
        Channel.Render(Nudge, "emulator"));

    private Task<SendOutcome> SendAsync(string url, CancellationToken cancellationToken = default) => Channel.SendAsync(Message(url), cancellationToken);

    private async Task<JsonNode> NextAsync()
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20);)
        {
            if (_channel.Received.TryDequeue(out var message))
            {
                return message;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("Nothing was sent.");
    }

    private JsonObject Hello() => new()
    {
        ["type"] = "message",
        ["id"] = "1",
        ["channelId"] = "emulator",
        ["serviceUrl"] = _channel.Url,
        ["from"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana" },
        ["recipient"] = new JsonObject { ["id"] = "28:coach" },
        ["conversation"] = new JsonObject { ["id"] = "a-conversation", ["conversationType"] = "personal" },
        ["text"] = "hi",
    };
}
