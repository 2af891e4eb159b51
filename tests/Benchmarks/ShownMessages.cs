using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>A connector on this machine that shows what it is sent, and refuses, fails, or takes a message and breaks off as it is told.</summary>
internal sealed class ShownMessages : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Random _random;
    private readonly Func<string, Random, Trouble?> _trouble;
    private int _ids;

    private ShownMessages(WebApplication app, int seed, Func<string, Random, Trouble?> trouble) => (_app, _random, _trouble) = (app, new Random(seed), trouble);

    public string Url => _app.Urls.First();

    /// <summary>In the order in which the channel shows them.</summary>
    public ConcurrentQueue<(string Conversation, string Key, bool IsMarked)> Shown { get; } = new();

    /// <param name="seed">Makes the same delays and the same trouble again.</param>
    /// <param name="trouble">What is wrong with a call into that conversation; <see langword="null"/> for nothing.</param>
    public static async Task<ShownMessages> StartAsync(int seed, Func<string, Random, Trouble?> trouble)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var shown = new ShownMessages(app, seed, trouble);
        app.Map("/v3/conversations/{conversation}/activities/{**rest}", (string conversation, HttpContext context) => shown.TakeAsync(conversation, context));
        await app.StartAsync();
        return shown;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string conversation, HttpContext context)
    {
        var message = (await JsonNode.ParseAsync(context.Request.Body))!;
        var entity = message["entities"]![0]!;
        var (trouble, delay) = Throw(conversation);
        if (trouble is { IsTaken: false, Status: { } status })
        {
            context.Response.StatusCode = status;
            if (trouble.RetryAfter is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return;
        }

        Shown.Enqueue((conversation, (string)entity["key"]!, (bool)entity["repeat"]!));
        await Task.Delay(delay);
        if (trouble is { Status: null })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = trouble?.Status ?? StatusCodes.Status201Created;
        if (trouble is null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture)}}"}""");
        }
    }

    private (Trouble? Trouble, int Delay) Throw(string conversation)
    {
        lock (_random)
        {
            return (_trouble(conversation, _random), _random.Next(0, 12));
        }
    }

    /// <param name="Status">What the connector answers; <see langword="null"/> when it breaks off.</param>
    /// <param name="IsTaken">Whether the message is shown all the same.</param>
    /// <param name="RetryAfter">Seconds it asks to wait.</param>
    internal sealed record Trouble(int? Status, bool IsTaken, int? RetryAfter = null);
}
