using System.Globalization;
using System.Net.Http.Json;
using CoachBot.Analysis;
using CoachBot.Channels.Teams;
using CoachBot.Coaching;
using CoachBot.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>The bot with a service outside, the channel that takes its answers, and agents who send drafts over HTTP.</summary>
internal sealed class ChaosBot : IAsyncDisposable
{
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(800);
    public static readonly TimeSpan TryTimeout = TimeSpan.FromMilliseconds(350);
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(1);

    private static readonly string[] Customers =
    [
        "The delivery was late and the box came damaged.", "Where is my order 88231907? The agent was rude.", "Thank you, the new lamp is great!", "My invoice is wrong. This is the third time I ask!",
        "Can you tell me when the shop opens on Sunday?",
    ];

    private readonly WebApplication _bot;
    private readonly WebApplication _connector;
    private readonly HttpClient _client;
    private readonly string[] _drafts = [.. SampleDrafts.Load(onlyGood: false).Select(d => d.Text)];
    private int _next;
    private int _answered;
    private int _errors;

    private ChaosBot(WebApplication bot, WebApplication connector) =>
        (_bot, _connector, _client) = (bot, connector, new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(bot.Urls.First()) });

    /// <summary>Answers that arrived as a card with a verdict.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Answers that are anything else, and requests that were not accepted.</summary>
    public int Errors => Volatile.Read(ref _errors);

    public bool IsDegraded => _bot.Services.GetRequiredService<ExternalServices>().Degraded.Count > 0;

    public static async Task<ChaosBot> StartAsync(Coach coach, string? languageUrl, string? modelUrl = null)
    {
        ChaosBot? started = null;
        var connector = WebApplication.CreateSlimBuilder();
        connector.Logging.ClearProviders();
        connector.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = connector.Build();
        channel.Map("/{**path}", context => started!.TakeAsync(context));
        await channel.StartAsync();

        var builder = BenchmarkHost.Whole(("Storage:ConnectionString", $"Data Source={Directory.CreateTempSubdirectory("coachbot-chaos-").FullName}/coachbot.db"));
        Use(languageUrl, AzureLanguageOptions.Section);
        Use(modelUrl, RewriteOptions.Section);
        builder.Services.AddSingleton(coach);
        var app = builder.Build();
        app.MapTeamsChannel();
        await app.StartAsync();
        return started = new ChaosBot(app, channel);

        void Use(string? url, string section)
        {
            if (url is null)
            {
                return;
            }

            builder.Configuration[$"{section}:Endpoint"] = url;
            builder.Configuration[$"{section}:Key"] = "any";
            builder.Configuration[$"{section}:Budget"] = Budget.ToString("c", CultureInfo.InvariantCulture);
            builder.Configuration[$"{section}:TryTimeout"] = TryTimeout.ToString("c", CultureInfo.InvariantCulture);
            builder.Configuration[$"{section}:BreakFor"] = Break.ToString("c", CultureInfo.InvariantCulture);
            if (section == RewriteOptions.Section)
            {
                builder.Configuration[$"{section}:Model"] = "any";
            }
        }
    }

    /// <summary>One draft, from the request to the end of its turn.</summary>
    public async Task SendAsync()
    {
        var number = Interlocked.Increment(ref _next);
        var text = $"customer: {Customers[number % Customers.Length]}\ndraft: {_drafts[number % _drafts.Length]}";
        using var response = await _client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), Activity(text, number));
        if (!response.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var isReview = body.Contains("AdaptiveCard", StringComparison.Ordinal) && body.Contains(" / 100", StringComparison.Ordinal);
        Interlocked.Increment(ref isReview ? ref _answered : ref _errors);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1"}""");
    }

    private object Activity(string text, int number) => new
    {
        type = "message",
        id = number.ToString(CultureInfo.InvariantCulture),
        channelId = "msteams",
        serviceUrl = _connector.Urls.First(),
        from = new { id = "29:agent", name = "Agent" },
        recipient = new { id = "28:bot", name = "CoachBot" },
        conversation = new { id = "a:conversation", conversationType = "personal", tenantId = "tenant" },
        channelData = new { tenant = new { id = "tenant" } },
        locale = "en-US",
        textFormat = "plain",
        text,
    };
}
