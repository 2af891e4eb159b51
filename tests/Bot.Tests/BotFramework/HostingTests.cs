using System.Net.Http.Json;
using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Builder.Integration.AspNet.Core;
using CoachBot.BotFramework.Connector.Authentication;
using CoachBot.Delivery;
using CoachBot.Tests.BotFramework.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.BotFramework;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_needs_the_usual_registrations_only_and_busy_channels_are_tried_again()
    {
        var calls = 0;
        await using var channel = await LoopbackServer.Start((context, _) =>
            LoopbackServer.Write(context, Interlocked.Increment(ref calls) == 1 ? 429 : 200, """{"id":"a"}"""));
        await using var app = Host("Development");
        await app.StartAsync();
        using var http = new HttpClient();

        using var response = await http.PostAsJsonAsync(new Uri(app.Urls.First() + "/api/messages"), new
        {
            type = "message",
            serviceUrl = channel.Url,
            conversation = new { id = "c" },
        });

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_production_host_without_an_app_id_has_no_adapter()
    {
        await using var app = Host("Production");

        Assert.Throws<InvalidOperationException>(() => app.Services.GetRequiredService<IBotFrameworkHttpAdapter>());
    }

    private static WebApplication Host(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient(string.Empty).AddHttpMessageHandler(() => new ConnectorRetryHandler(Microsoft.Extensions.Options.Options.Create(new CoachBot.Resilience.ChannelCallOptions()), new TestTime()));
        builder.Services.AddSingleton<BotFrameworkAuthentication>(services => new ConfigurationBotFrameworkAuthentication(
            services.GetRequiredService<IConfiguration>(),
            httpClientFactory: services.GetRequiredService<IHttpClientFactory>(),
            logger: services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, Adapter>();
        builder.Services.AddTransient<IBot>(_ => new DelegateBot(turn => turn.SendActivityAsync("hi")));
        var app = builder.Build();
        app.Map("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken ct) =>
            adapter.ProcessAsync(request, response, bot, ct));
        return app;
    }

    private sealed class Adapter(BotFrameworkAuthentication authentication, ILogger<Adapter> logger) : CloudAdapter(authentication, logger);
}
