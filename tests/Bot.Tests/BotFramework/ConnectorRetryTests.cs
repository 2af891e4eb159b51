using System.Net;
using CoachBot.Delivery;
using CoachBot.Resilience;
using CoachBot.Tests.BotFramework.Support;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.BotFramework;

public sealed class ConnectorRetryTests
{
    private readonly TestTime _time = new();

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_busy_channel_is_tried_three_times_with_growing_waits(int status)
    {
        await using var channel = await LoopbackServer.Start(status);

        using var response = await Send(channel);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(3, channel.Requests.Count);
        Assert.Equal(2, _time.Delays.Count);
        Assert.All(_time.Delays, d => Assert.InRange(d, TimeSpan.Zero, TimeSpan.FromSeconds(8)));
        Assert.All(channel.Requests, r => Assert.Equal("text", r.Body));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Any_other_answer_stands(int status)
    {
        await using var channel = await LoopbackServer.Start(status);

        using var response = await Send(channel);

        Assert.Single(channel.Requests);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Behind_a_gateway_only_what_may_arrive_twice_is_tried_again(int status)
    {
        await using var channel = await LoopbackServer.Start(status);
        using var http = new HttpClient(new ConnectorRetryHandler(Options.Create(new ChannelCallOptions()), _time) { InnerHandler = new SocketsHttpHandler() });

        using var response = await http.PutAsync(new Uri(channel.Url), new StringContent("text"));

        Assert.Equal(3, channel.Requests.Count);
    }

    [Fact]
    public async Task A_channel_without_a_connection_is_tried_again()
    {
        using var http = new HttpClient(new ConnectorRetryHandler(Options.Create(new ChannelCallOptions()), _time) { InnerHandler = new SocketsHttpHandler() });

        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(new Uri("http://127.0.0.1:1"), new StringContent("text")));

        Assert.Equal(2, _time.Delays.Count);
    }

    [Fact]
    public async Task The_wait_that_the_channel_asks_for_is_kept()
    {
        var first = true;
        await using var channel = await LoopbackServer.Start((context, _) =>
        {
            context.Response.StatusCode = first ? 429 : 200;
            context.Response.Headers.RetryAfter = "3";
            first = false;
            return Task.CompletedTask;
        });

        using var response = await Send(channel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), Assert.Single(_time.Delays));
    }

    [Fact]
    public async Task A_wait_longer_than_the_whole_call_may_take_is_not_begun()
    {
        await using var channel = await LoopbackServer.Start((context, _) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "15";
            return Task.CompletedTask;
        });

        using var response = await Send(channel);

        Assert.Equal(2, channel.Requests.Count);
        Assert.Single(_time.Delays);
    }

    private async Task<HttpResponseMessage> Send(LoopbackServer channel)
    {
        using var http = new HttpClient(new ConnectorRetryHandler(Options.Create(new ChannelCallOptions()), _time) { InnerHandler = new SocketsHttpHandler() });
        return await http.PostAsync(new Uri(channel.Url), new StringContent("text"));
    }
}
