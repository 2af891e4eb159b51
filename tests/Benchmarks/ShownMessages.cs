using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>A connector on this machine that shows what it is sent, and now and then refuses, fails, or takes a message and breaks off.</summary>
internal sealed class ShownMessages : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Random _random;
    private int _ids;

    private ShownMessages(WebApplication app, int seed) => (_app, _random) = (app, new Random(seed));

    public string Url => _app.Urls.First();

    /// <summary>In the order in which the channel shows them.</summary>
    public ConcurrentQueue<(string Conversation, string Key, bool IsMarked)> Shown { get; } = new();

    /// <summary>From 0 to 1: how often a call goes wrong.</summary>
    public double Trouble { get; set; }

    public static async Task<ShownMessages> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var shown = new ShownMessages(app, seed);
        app.Map("/v3/conversations/{conversation}/activities/{**rest}", (string conversation, HttpContext context) => shown.TakeAsync(conversation, context));
        await app.StartAsync();
        return shown;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string conversation, HttpContext context)
    {
        var message = (await JsonNode.ParseAsync(context.Request.Body))!;
        var entity = message["entities"]![0]!;
        var (trouble, delay) = Throw();
        if (trouble is > 0 and < 3)
        {
            context.Response.StatusCode = trouble == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            return;
        }

        Shown.Enqueue((conversation, (string)entity["key"]!, (bool)entity["repeat"]!));
        await Task.Delay(delay);
        if (trouble == 3)
        {
            context.Abort();
            return;
        }

        if (trouble == 4)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture)}}"}""");
    }

    /// <summary>0: all is well; 1 and 2: refused; 3 and 4: taken, but the answer says otherwise.</summary>
    private (int Trouble, int Delay) Throw()
    {
        lock (_random)
        {
            return (_random.NextDouble() < Trouble ? _random.Next(1, 5) : 0, _random.Next(0, 12));
        }
    }
}
