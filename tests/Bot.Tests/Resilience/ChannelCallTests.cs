using System.Net;
using CoachBot.Delivery;
using CoachBot.Resilience;
using CoachBot.Tests.BotFramework.Support;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Resilience;

public sealed class ChannelCallTests : IDisposable
{
    private readonly LogRecord _log = new();
    private readonly LoggerFactory _loggers;
    private readonly ExternalServices _services;

    public ChannelCallTests()
    {
        _loggers = new LoggerFactory([_log]);
        _services = new ExternalServices(TimeProvider.System, _loggers.CreateLogger<ExternalServices>());
    }

    public void Dispose() => _loggers.Dispose();

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_and_others_are_not()
    {
        await using var failing = await LoopbackServer.Start(500);
        await using var well = await LoopbackServer.Start(200);
        using var http = Client(o => (o.FewestCalls, o.BreakFor) = (3, TimeSpan.FromMinutes(5)));
        for (var i = 0; i < 3; i++)
        {
            using var response = await Post(http, failing);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        }

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => Post(http, failing));
        using var other = await Post(http, well);

        var host = new Uri(failing.Url).Authority;
        Assert.Equal($"{host} keeps failing and is left alone for a while.", e.Message);
        Assert.Equal(HttpRequestError.ConnectionError, e.HttpRequestError);
        Assert.Equal(3, failing.Requests.Count);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal([host], _services.Degraded);
        Assert.Single(_log.Lines, l => l.Contains("What can wait is sent later.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_recovers_is_called_again()
    {
        var status = 503;
        await using var channel = await LoopbackServer.Start((context, _) => LoopbackServer.Write(context, status, "{}"));
        using var http = Client(o => (o.FewestCalls, o.BreakFor) = (2, TimeSpan.FromMilliseconds(500)));
        (await Post(http, channel)).Dispose();
        (await Post(http, channel)).Dispose();
        await Assert.ThrowsAsync<HttpRequestException>(() => Post(http, channel));
        status = 200;
        await Task.Delay(700);

        using var response = await Post(http, channel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_services.Degraded);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task A_host_that_refuses_or_throttles_single_calls_is_well(int status)
    {
        await using var channel = await LoopbackServer.Start(status);
        using var http = Client(o => o.FewestCalls = 2);

        for (var i = 0; i < 10; i++)
        {
            (await Post(http, channel)).Dispose();
        }

        Assert.Equal(10, channel.Requests.Count);
        Assert.Empty(_services.Degraded);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_says_nothing_about_the_host()
    {
        await using var channel = await LoopbackServer.Start((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var http = Client(o => o.FewestCalls = 2);

        for (var i = 0; i < 5; i++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.PostAsync(new Uri(channel.Url), new StringContent("text"), patience.Token));
        }

        Assert.Empty(_services.Degraded);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_told_from_one_that_was_not_sent()
    {
        await using var channel = await LoopbackServer.Start((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var http = Client(o => (o.FewestCalls, o.TryTimeout, o.BreakFor) = (2, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)));

        var late = new[] { await Deliver(http, channel), await Deliver(http, channel) };
        var leftAlone = await Deliver(http, channel);

        Assert.All(late, o => Assert.Equal(SendResult.Unsure, o.Result));
        Assert.Equal(SendResult.NotYet, leftAlone.Result);
    }

    [Fact]
    public async Task A_turn_does_not_wait_for_a_host_that_is_left_alone()
    {
        await using var channel = await LoopbackServer.Start(500);
        var time = new TestTime();
        var options = Options.Create(new ChannelCallOptions { FewestCalls = 2, BreakFor = TimeSpan.FromMinutes(5) });
        using var http = new HttpClient(new ConnectorRetryHandler(options, time)
        {
            InnerHandler = new ChannelCallHandler(new ChannelCalls(options, _services, TimeProvider.System)) { InnerHandler = new SocketsHttpHandler() },
        });
        (await Post(http, channel)).Dispose();
        (await Post(http, channel)).Dispose();

        await Assert.ThrowsAsync<HttpRequestException>(() => Post(http, channel));

        Assert.Empty(time.Delays);
    }

    [Fact]
    public void Settings_out_of_range_are_told_with_the_value_and_the_limits()
    {
        var told = new ChannelCallOptionsCheck().Validate(null, new ChannelCallOptions { Budget = TimeSpan.FromHours(1), Retries = 9 });

        Assert.Equal(
            ["ChannelCalls:Budget is 01:00:00. Give a time from 00:00:00.0500000 to 00:01:00.", "ChannelCalls:Retries is 9. Give a number from 0 to 5."],
            told.Failures);
    }

    private static Task<HttpResponseMessage> Post(HttpClient http, LoopbackServer channel) => http.PostAsync(new Uri(channel.Url), new StringContent("text"));

    private static async Task<SendOutcome> Deliver(HttpClient http, LoopbackServer channel)
    {
        var call = CallRecord.Begin();
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => Post(http, channel));
        return call.Outcome(null, e);
    }

    private HttpClient Client(Action<ChannelCallOptions> change)
    {
        var options = new ChannelCallOptions();
        change(options);
        var calls = new ChannelCalls(Options.Create(options), _services, TimeProvider.System);
        return new HttpClient(new CallWatch(TimeProvider.System) { InnerHandler = new ChannelCallHandler(calls) { InnerHandler = new SocketsHttpHandler() } });
    }
}
