using System.Text;
using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Schema;
using CoachBot.Tests.BotFramework.Support;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class AdapterTests : IAsyncLifetime
{
    private LoopbackServer _channel = null!;

    public async Task InitializeAsync() => _channel = await LoopbackServer.Start(200, """{"id":"sent-1"}""");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task A_reply_goes_to_the_channel_and_not_into_the_response()
    {
        ResourceResponse? sent = null;
        await using var host = await BotHost.StartAnonymous(new DelegateBot(async turn => sent = await turn.SendActivityAsync("Echo: " + turn.Activity.Text)));

        using var response = await host.Post(Some.Message(_channel.Url, "Grüße 👋"));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal("sent-1", sent!.Id);
        var call = Assert.Single(_channel.Requests);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/v3/conversations/19%3Achat%3Bmessageid%3D1/activities/incoming-1", call.Target);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Null(call.Authorization);
        Assert.Equal("Echo: Grüße 👋", (string?)call.Json["text"]);
        Assert.Equal("incoming-1", (string?)call.Json["replyToId"]);
        Assert.Equal("28:bot", (string?)call.Json["from"]!["id"]);
        Assert.Equal("29:person", (string?)call.Json["recipient"]!["id"]);
        Assert.Equal("tenant", (string?)call.Json["conversation"]!["tenantId"]);
        Assert.Null(call.Json["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message" """)]
    [InlineData("""{"type":"message"} and more""")]
    [InlineData("""{"type":"message","attachments":"none"}""")]
    [InlineData("""{"type":"message","from":[1]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","historyDisclosed":"maybe"}""")]
    [InlineData("""{"type":"message","textHighlights":[{"occurrence":99999999999999999999}]}""")]
    [InlineData("""{"type":"message","text":"nobody to answer"}""")]
    [InlineData("""{"type":"message","serviceUrl":"not an address","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://example.org/"}""")]
    public async Task A_body_that_is_no_usable_activity_is_a_bad_request(string body)
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(_ => throw new InvalidOperationException("not reached")));

        using var response = await host.PostText(body);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Json_nested_too_deeply_is_a_bad_request()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(_ => Task.CompletedTask));
        var body = """{"type":"message","value":""" + new string('[', 200) + new string(']', 200) + "}";

        using var response = await host.PostText(body);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_post_is_allowed(string method)
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(_ => Task.CompletedTask));

        using var response = await host.Send(new HttpMethod(method), content: null);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_256_KB_is_too_large_with_or_without_its_length(bool chunked)
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(_ => Task.CompletedTask));
        var bytes = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");
        HttpContent content = chunked ? new StreamContent(new ChunkedStream(bytes)) : new ByteArrayContent(bytes);

        using var response = await host.Send(HttpMethod.Post, content);

        Assert.Equal(413, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_large_body_below_the_limit_arrives_whole_with_a_byte_order_mark()
    {
        var length = 0;
        await using var host = await BotHost.StartAnonymous(new DelegateBot(turn =>
        {
            length = turn.Activity.Text!.Length;
            return Task.CompletedTask;
        }));
        var json = JObject.FromObject(Some.Message(_channel.Url, new string('ü', 100_000))).ToString();
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];

        using var response = await host.Send(HttpMethod.Post, new StreamContent(new ChunkedStream(bytes)));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(100_000, length);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_the_channel_is_not_called()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivitiesAsync([MessageFactory.Text("two"), new Activity { Type = ActivityTypes.Typing }]);
            Assert.True(turn.Responded);
        }));
        var activity = Some.Message(_channel.Url);
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        using var response = await host.Post(activity);

        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.Equal(["one", "two", null], replies.Select(r => (string?)r["text"]));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task Expected_replies_need_no_service_url()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(turn => turn.SendActivityAsync("hi")));

        using var response = await host.PostText("""{"type":"message","deliveryMode":"expectReplies"}""");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains("\"hi\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(turn => turn.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 412, Body = new { Answer = 42 } } })));

        using var response = await host.Post(Invoke("task/fetch"));

        Assert.Equal(412, (int)response.StatusCode);
        Assert.Equal("""{"Answer":42}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var host = await BotHost.StartAnonymous(new ActivityHandler());

        using var response = await host.Post(Invoke("something/else"));

        Assert.Equal(501, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_exception_of_the_bot_goes_to_the_error_handler()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(_ => throw new InvalidOperationException("broken")));
        host.Adapter.OnTurnError = (turn, e) => turn.SendActivityAsync("Sorry: " + e.Message);

        using var response = await host.Post(Some.Message(_channel.Url));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Sorry: broken", (string?)Assert.Single(_channel.Requests).Json["text"]);
    }

    [Fact]
    public async Task Traces_and_delays_do_not_reach_the_channel()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(async turn =>
        {
            await turn.SendActivityAsync(Activity.CreateTraceActivity("note"));
            Assert.False(turn.Responded);
            await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.Delay, Value = 1 });
        }));

        using var response = await host.Post(Some.Message(_channel.Url));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task A_sent_message_can_be_changed_and_deleted()
    {
        await using var host = await BotHost.StartAnonymous(new DelegateBot(async turn =>
        {
            var message = MessageFactory.Text("first");
            await turn.SendActivityAsync(message);
            message.Text = "second";
            await turn.UpdateActivityAsync(message);
            await turn.DeleteActivityAsync(message.Id!);
        }));

        using var response = await host.Post(Some.Message(_channel.Url + "/base/"));

        Assert.Equal(
            ["POST /base/v3/conversations/19%3Achat%3Bmessageid%3D1/activities/incoming-1",
             "PUT /base/v3/conversations/19%3Achat%3Bmessageid%3D1/activities/sent-1",
             "DELETE /base/v3/conversations/19%3Achat%3Bmessageid%3D1/activities/sent-1"],
            _channel.Requests.Select(r => $"{r.Method} {r.Target}"));
    }

    private Activity Invoke(string name)
    {
        var invoke = Some.Message(_channel.Url);
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = name;
        return invoke;
    }

    private sealed class ChunkedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
