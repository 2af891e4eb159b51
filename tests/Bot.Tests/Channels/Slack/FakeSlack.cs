using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>
/// Slack's side on this machine: the Web API and the addresses for answers, as strict as Slack. It checks the token and the blocks, lets each
/// trigger open one dialog, lets an address be used five times, and knows which messages it has.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Token = "xoxb-test";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JObject> _messages = new();
    private readonly ConcurrentDictionary<string, JObject> _views = new();
    private readonly ConcurrentDictionary<string, int> _uses = new();
    private readonly ConcurrentDictionary<string, bool> _spent = new();
    private int _count;
    private int _viewCount;

    private FakeSlack(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>The refresh token that is good for the next exchange; <see langword="null"/> while tokens do not end.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>How often tokens were exchanged.</summary>
    public int Exchanges { get; private set; }

    /// <summary>Every call that was answered with "ok", in order.</summary>
    public ConcurrentQueue<SlackCall> Done { get; } = new();

    /// <summary>Every call, and what was answered.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Decides what happens to a call before it is looked at; <see langword="true"/> when it has answered itself.</summary>
    public Func<string, HttpContext, Task<bool>>? Trouble { get; set; }

    /// <summary>Channels in which the bot may whisper.</summary>
    public HashSet<string> Joined { get; } = ["C1"];

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new FakeSlack(app);
        app.MapPost("/api/{method}", (HttpContext context, string method) => slack.AnswerAsync(context, method));
        app.MapPost("/hooks/{id}", (HttpContext context, string id) => slack.AnswerAsync(context, "response_url", id));
        await app.StartAsync();
        return slack;
    }

    public string ResponseUrl(string id = "1") => $"{Url}/hooks/{id}";

    /// <summary>The next call that succeeded.</summary>
    public async Task<SlackCall> NextAsync(string method)
    {
        for (var i = 0; i < 400; i++)
        {
            if (Done.TryDequeue(out var call))
            {
                Assert.True(call.Method == method, $"{method} was expected, and {call.Method} came: {call.Body}");
                return call;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"No {method} came. There were: {string.Join("; ", Log)}");
    }

    /// <summary>Nothing more is said for a while.</summary>
    public async Task StaysQuietAsync()
    {
        await Task.Delay(700);
        Assert.True(Done.IsEmpty, $"{Done.FirstOrDefault()?.Method} came.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string method, string? hook = null)
    {
        if (Trouble is { } trouble && await trouble(method, context))
        {
            Log.Enqueue($"{method}: trouble");
            return;
        }

        if (method == "oauth.v2.access")
        {
            await ExchangeAsync(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = JObject.Parse(await reader.ReadToEndAsync());
        var (error, answer) = hook is not null ? Leave(hook, body)
            : context.Request.Headers.Authorization != $"Bearer {(RefreshToken is null ? Token : $"xoxe.xoxb-{Exchanges}")}" ? (RefreshToken is null ? "invalid_auth" : "token_expired", null)
            : Call(method, body);
        Log.Enqueue($"{method}: {error ?? "ok"}");
        if (hook is not null && error is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        answer = new JObject(answer ?? new JObject()) { ["ok"] = error is null };
        if (error is not null)
        {
            answer["error"] = error;
        }
        else
        {
            Done.Enqueue(new SlackCall(method, body));
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(hook is not null && error is null ? "ok" : answer.ToString());
    }

    /// <summary>Each refresh token is good for one exchange; the bot token before ends with it.</summary>
    private async Task ExchangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        JObject answer;
        lock (_messages)
        {
            var isRight = form["grant_type"] == "refresh_token" && form["client_id"] == "client" && form["client_secret"] == "hush" && form["refresh_token"] == RefreshToken;
            if (isRight)
            {
                RefreshToken = $"xoxe-1-{++Exchanges}";
            }

            answer = isRight
                ? new JObject { ["ok"] = true, ["access_token"] = $"xoxe.xoxb-{Exchanges}", ["refresh_token"] = RefreshToken, ["expires_in"] = 43_200, ["token_type"] = "bot" }
                : new JObject { ["ok"] = false, ["error"] = "invalid_refresh_token" };
        }

        Log.Enqueue($"oauth.v2.access: {(string?)answer["error"] ?? "ok"}");
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToString());
    }

    private (string? Error, JObject? Answer) Leave(string hook, JObject body) =>
        _uses.AddOrUpdate(hook, 1, (_, n) => n + 1) > 5 ? ("used_url", null) : (Refused(body), null);

    private (string? Error, JObject? Answer) Call(string method, JObject body) => method switch
    {
        "chat.postMessage" => Refused(body) is { } error ? (error, null) : (null, Kept(body)),
        "chat.postEphemeral" => !Joined.Contains((string)body["channel"]!) ? ("user_not_in_channel", null) : (Refused(body), new JObject { ["message_ts"] = NextTs() }),
        "chat.update" => _messages.ContainsKey($"{body["channel"]}/{body["ts"]}") ? (Refused(body), new JObject { ["ts"] = body["ts"] }) : ("message_not_found", null),
        "views.open" => !_spent.TryAdd((string)body["trigger_id"]!, true) || ((string)body["trigger_id"]!).StartsWith("expired", StringComparison.Ordinal)
            ? ("expired_trigger_id", null)
            : RefusedView(body["view"]!) is { } error ? (error, null) : (null, Opened(body)),
        "views.update" => !_views.ContainsKey((string)body["view_id"]!) ? ("not_found", null) : (RefusedView(body["view"]!), new JObject { ["view"] = new JObject { ["id"] = body["view_id"] } }),
        "views.publish" => (RefusedView(body["view"]!), null),
        _ => ("unknown_method", null),
    };

    private static string? Refused(JObject message) => BlockKit.ProblemsOfMessage(message) is { Count: > 0 } problems ? $"invalid_blocks {string.Join(", ", problems)}" : null;

    private static string? RefusedView(JToken view) => BlockKit.ProblemsOfView(view) is { Count: > 0 } problems ? $"invalid_arguments {string.Join(", ", problems)}" : null;

    private JObject Kept(JObject body)
    {
        // What is sent to a person stands in that person's chat with the bot.
        var (ts, channel) = (NextTs(), ((string)body["channel"]!).Replace('U', 'D'));
        _messages[$"{channel}/{ts}"] = body;
        return new JObject { ["ts"] = ts, ["channel"] = channel };
    }

    private JObject Opened(JObject body)
    {
        var id = $"V{Interlocked.Increment(ref _viewCount)}OPEN";
        _views[id] = body;
        return new JObject { ["view"] = new JObject { ["id"] = id } };
    }

    private string NextTs() => string.Create(CultureInfo.InvariantCulture, $"1700000000.{Interlocked.Increment(ref _count):D6}");
}

/// <summary>A call that the bot made.</summary>
internal sealed record SlackCall(string Method, JObject Body)
{
    /// <summary>The message or view as a person sees it.</summary>
    public string Screen => Slack.Screen.Of(Body["view"] ?? Body);

    public JArray Blocks => (JArray)(Body["view"] ?? Body)["blocks"]!;

    /// <summary>The button with that name on it, and the block it stands in.</summary>
    public (JToken Button, JToken Block) Button(string name)
    {
        foreach (var block in Blocks.Where(b => (string?)b["type"] == "actions"))
        {
            if (block["elements"]!.FirstOrDefault(e => ((string)e["text"]!["text"]!).StartsWith(name, StringComparison.Ordinal)) is { } button)
            {
                return (button, block);
            }
        }

        throw new InvalidOperationException($"There is no button '{name}' on: {Screen}");
    }
}
