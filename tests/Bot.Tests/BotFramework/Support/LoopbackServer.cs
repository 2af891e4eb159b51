using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework.Support;

internal sealed record Received(string Method, string Target, string? Authorization, string? ContentType, string Body)
{
    public JObject Json => JObject.Parse(Body);
}

/// <summary>A web server on this machine that notes every request and answers as the test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public ConcurrentQueue<Received> Requests { get; } = new();

    public static async Task<LoopbackServer> Start(Func<HttpContext, Received, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LoopbackServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            var request = new Received(
                context.Request.Method,
                target,
                context.Request.Headers.Authorization.FirstOrDefault(),
                context.Request.ContentType,
                await reader.ReadToEndAsync());
            server.Requests.Enqueue(request);
            await answer(context, request);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<LoopbackServer> Start(int status, string body = "", string contentType = "application/json") =>
        Start((context, _) => Write(context, status, body, contentType));

    public static Task Write(HttpContext context, int status, string body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
