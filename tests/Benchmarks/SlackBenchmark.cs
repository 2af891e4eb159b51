using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoachBot.Channels.Slack;
using CoachBot.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>
/// How long Slack waits for its acknowledgement at a steady rate while the analysis behind it never answers. Requests are begun by the clock, whether the
/// ones before are answered or not. The load generator, the analysis and Slack's side of the answers run in the same process, on the same cores.
/// </summary>
internal static class SlackBenchmark
{
    private const int PerSecond = 200;
    private const int WarmSeconds = 5;
    private const int Seconds = 30;
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-benchmark-");
        await using var language = await FakeService.StartAsync();
        language.Next = () => FakeMode.Hang;
        await using var slack = await StartSlackAsync();
        await using (var bot = await StartBotAsync(folder.FullName, slack.Urls.First(), language.Url))
        {
            using var client = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
            await LoadAsync(client, WarmSeconds);
            var times = await LoadAsync(client, Seconds);
            Array.Sort(times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Slack: {times.Length} requests at {PerSecond}/s, Azure AI Language hanging ({language.Calls} calls of it): acknowledged in {times[times.Length / 2]:0.0} ms (median), {times[times.Length * 99 / 100]:0.0} ms (p99, at most 300), {times[^1]:0.0} ms (longest, at most 3000)"));
        }

        folder.Delete(recursive: true);
    }

    private static async Task<double[]> LoadAsync(HttpClient client, int seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var requests = new List<Task<double>>();
        for (var i = 0; i < seconds * PerSecond; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            requests.Add(PostAsync(client, TimeSpan.FromSeconds((double)i / PerSecond), start));
        }

        return await Task.WhenAll(requests);
    }

    /// <summary>Milliseconds from the moment at which the request was due, so that a queue in front of the bot counts.</summary>
    private static async Task<double> PostAsync(HttpClient client, TimeSpan due, long start)
    {
        var id = Guid.NewGuid().ToString("N");
        var body = Encoding.UTF8.GetBytes($$$"""{"type":"event_callback","team_id":"T1","event_id":"Ev{{{id}}}","event":{"type":"message","channel":"D1","channel_type":"im","user":"U1","text":"Customer: My parcel is late.\nDraft: Please calm down. I will call you by 3 pm.","ts":"{{{Random.Shared.Next()}}}.{{{Random.Shared.Next(1_000_000):D6}}}"}}""");
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/slack/events", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Headers.Add(SlackSignature.TimeHeader, time);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Of(new SigningSecret(Secret), time, body));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }

    private static async Task<WebApplication> StartBotAsync(string folder, string slack, string language)
    {
        var builder = BenchmarkHost.Whole(
            ("Storage:ConnectionString", $"Data Source={folder}/coachbot.db"),
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", Secret), ("Slack:BotToken", "xoxb-benchmark"), ("Slack:ApiUrl", $"{slack}/api/"),
            ("Analysis:AzureLanguage:Endpoint", language), ("Analysis:AzureLanguage:Key", "any"));
        var app = builder.Build();
        app.MapSlackChannel();
        await app.StartAsync();
        return app;
    }

    /// <summary>Takes every answer.</summary>
    private static async Task<WebApplication> StartSlackAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/{method}", () => Results.Text("""{"ok":true,"ts":"1700000000.000001"}""", "application/json"));
        await app.StartAsync();
        return app;
    }
}
