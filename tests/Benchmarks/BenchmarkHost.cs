using CoachBot.Channels;
using CoachBot.Channels.Teams;
using CoachBot.Delivery;
using CoachBot.Hosting;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>The bot as it runs in development, quiet, on a port of its own, with settings of the measurement.</summary>
internal static class BenchmarkHost
{
    /// <summary>The whole bot.</summary>
    public static WebApplicationBuilder Whole(params IEnumerable<(string Key, string? Value)> settings)
    {
        var builder = Create(settings);
        builder.Services.AddCoachBot();
        return builder;
    }

    /// <summary>The store, the outbox and its way into conversations alone: it starts sooner.</summary>
    public static WebApplicationBuilder Delivery(params IEnumerable<(string Key, string? Value)> settings)
    {
        var builder = Create(settings);
        builder.Services.AddStorage();
        builder.Services.AddDelivery();
        builder.Services.AddSingleton<IReplyRenderer, BotFrameworkRenderer>();
        builder.Services.AddSingleton<ReplyRenderers>();
        builder.Services.AddSingleton<IOutgoingChannel, OutgoingActivities>();
        return builder;
    }

    private static WebApplicationBuilder Create(IEnumerable<(string Key, string? Value)> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.AddHosting();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        return builder;
    }
}
