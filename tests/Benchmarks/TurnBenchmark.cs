using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoachBot.Channels.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>
/// A coached turn against an echo turn of the same host: an activity over HTTP, the reply posted to a local connector, card and all. The load generator
/// and the connector run in the same process, on the same cores.
/// </summary>
internal static class TurnBenchmark
{
    private const int Turns = 3000;
    private const int Rounds = 7;
    private const int WarmTurns = 20_000;

    public static async Task RunAsync()
    {
        await using var connector = await StartConnectorAsync();
        await using var coached = await StartBotAsync(echo: false);
        await using var echo = await StartBotAsync(echo: true);
        var connectorUrl = connector.Urls.First();
        foreach (var (connections, onlyGood) in ((int, bool)[])[(32, true), (1, true), (32, false), (1, false)])
        {
            await CompareAsync(coached.Urls.First(), echo.Urls.First(), connectorUrl, connections, onlyGood);
        }
    }

    private static async Task CompareAsync(string coached, string echo, string connectorUrl, int connections, bool onlyGood)
    {
        using var coachedLoad = new Load(coached, connectorUrl, connections, onlyGood);
        using var echoLoad = new Load(echo, connectorUrl, connections, onlyGood);
        await coachedLoad.RunAsync(WarmTurns);
        await echoLoad.RunAsync(WarmTurns);
        var (ratios, coachedTimes, echoTimes) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            coachedTimes[i] = await coachedLoad.RunAsync(Turns);
            echoTimes[i] = await echoLoad.RunAsync(Turns);
            ratios[i] = coachedTimes[i] / echoTimes[i];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections} connection(s), {(onlyGood ? "good drafts" : "mixed drafts")}: coached {Measure.Middle(coachedTimes):0} us, echo {Measure.Middle(echoTimes):0} us, ratio {Measure.Middle(ratios):0.00} (at most 1.25)"));
    }

    private static async Task<WebApplication> StartConnectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var answer = "{\"id\":\"1\"}"u8.ToArray();
        app.Map("/{**path}", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(answer);
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> StartBotAsync(bool echo)
    {
        var builder = BenchmarkHost.Whole(("Storage:ConnectionString", $"Data Source={Directory.CreateTempSubdirectory("coachbot-turns-").FullName}/coachbot.db"));
        if (echo)
        {
            builder.Services.AddSingleton<IBot, EchoBot>();
        }

        var app = builder.Build();
        app.MapTeamsChannel();
        await app.StartAsync();
        return app;
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }

    private sealed class Load : IDisposable
    {
        private readonly HttpClient _client;
        private readonly byte[][] _bodies;
        private readonly int _connections;
        private static long s_next;


        public Load(string botUrl, string connectorUrl, int connections, bool onlyGood)
        {
            _connections = connections;
            _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = new Uri(botUrl) };
            _bodies = [.. SampleDrafts.Load(onlyGood).Select(d => Encoding.UTF8.GetBytes(Activity(d.Text, connectorUrl)))];
        }

        /// <summary>Microseconds a turn, over all connections.</summary>
        public async Task<double> RunAsync(int turns)
        {
            var left = turns;
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, _connections).Select(async _ =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    await TurnAsync();
                }
            }));
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds / turns;
        }

        public void Dispose() => _client.Dispose();

        private async Task TurnAsync()
        {
            var number = Interlocked.Increment(ref s_next);
            var template = _bodies[number % _bodies.Length];
            var body = template.ToArray();

            // Each delivery needs an id of its own, or it is taken for a repeated one.
            Encoding.ASCII.GetBytes(number.ToString("D12", CultureInfo.InvariantCulture)).CopyTo(body.AsSpan(body.AsSpan().IndexOf("000000000000"u8)));
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            response.EnsureSuccessStatusCode();
        }

        private static string Activity(string text, string serviceUrl) => JsonSerializer.Serialize(new
        {
            type = "message",
            id = "000000000000",
            channelId = "msteams",
            serviceUrl,
            from = new { id = "29:agent", name = "Agent", aadObjectId = "9d1f6a0e-0000-4000-8000-0000000000a1" },
            recipient = new { id = "28:bot", name = "CoachBot" },
            conversation = new { id = "a:conversation", conversationType = "personal", tenantId = "tenant" },
            channelData = new { tenant = new { id = "tenant" } },
            locale = "en-US",
            textFormat = "plain",
            text,
        });
    }
}
