using System.Text;
using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Builder.Integration.AspNet.Core;
using CoachBot.BotFramework.Connector.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;

namespace CoachBot.Tests.BotFramework.Support;

/// <summary>A bot behind a real web server on this machine.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly WebApplication _app;

    private BotHost(WebApplication app, CloudAdapter adapter, RecordingLogger log)
    {
        _app = app;
        Adapter = adapter;
        Log = log;
    }

    public CloudAdapter Adapter { get; }

    public RecordingLogger Log { get; }

    public string Url => _app.Urls.First();

    public static Task<BotHost> StartAnonymous(IBot bot) => Start(bot, Some.Configuration(("environment", "Development")));

    public static Task<BotHost> Start(IBot bot, IConfiguration configuration, TimeProvider? time = null)
    {
        var log = new RecordingLogger();
        var authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, null, null, httpClientFactory: null, log, time ?? TimeProvider.System);
        return Start(bot, authentication, log);
    }

    public static async Task<BotHost> Start(IBot bot, BotFrameworkAuthentication authentication, RecordingLogger log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var adapter = new CloudAdapter(authentication, log);
        app.Run(context => adapter.ProcessAsync(context.Request, context.Response, bot));
        await app.StartAsync();
        return new BotHost(app, adapter, log);
    }

    public Task<HttpResponseMessage> Post(object activity, string? token = null) =>
        PostText(JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }), token);

    public Task<HttpResponseMessage> PostText(string body, string? token = null) =>
        Send(HttpMethod.Post, new StringContent(body, Encoding.UTF8, "application/json"), token is null ? null : $"Bearer {token}");

    public Task<HttpResponseMessage> Send(HttpMethod method, HttpContent? content, string? authorization = null)
    {
        var request = new HttpRequestMessage(method, Url + "/api/messages") { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return Http.SendAsync(request);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
