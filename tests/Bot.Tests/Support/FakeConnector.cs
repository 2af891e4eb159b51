using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Support;

/// <summary>The channel's side on this machine: takes what the bot sends.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public ConcurrentQueue<JsonNode> Received { get; } = new();

    /// <summary>The addresses that were called, in the order of <see cref="Received"/>.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>What the channel does with a message after it has taken it; by default it answers with an id.</summary>
    public Func<HttpContext, Task>? Answer { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Run(async context =>
        {
            var message = (await JsonNode.ParseAsync(context.Request.Body))!;
            connector.Paths.Enqueue(Uri.UnescapeDataString(context.Request.Path));
            connector.Received.Enqueue(message);
            context.Response.StatusCode = connector.Status;
            if (connector.Answer is { } answer)
            {
                await answer(context);
                return;
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":"1"}""");
        });
        await app.StartAsync();
        return connector;
    }

    /// <summary>The only message the bot has sent since the last look.</summary>
    public JsonNode Single()
    {
        Assert.True(Received.TryDequeue(out var message), "The bot has sent nothing.");
        Assert.Empty(Received);
        return message;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
