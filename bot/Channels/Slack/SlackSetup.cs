using CoachBot.Delivery;
using CoachBot.Hosting;
using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>The channel to Slack: three endpoints, the work behind them, and the way back.</summary>
internal static class SlackSetup
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    public static void AddSlackChannel(this IServiceCollection services)
    {
        services.AddSettings<SlackOptions>(SlackOptions.Section);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.AddResilience();
        // Addresses for answers are as good as a key, so they are in no log. A redirect would carry the token elsewhere.
        services.AddHttpClient(SlackApi.HttpClient, c => c.Timeout = CallLimit)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddHttpMessageHandler<ChannelCallHandler>()
            .RemoveAllLoggers();
        services.AddSingleton(provider => new SigningSecret(provider.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecret));
        services.AddSingleton<JobSeal>();
        services.AddSingleton<SlackPacing>();
        // Where Slack is switched off there is no secret to make a seal of.
        services.AddSingleton(provider => new Lazy<JobSeal>(provider.GetRequiredService<JobSeal>));
        services.AddSingleton<SlackTokenExchange>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<SlackCalls>();
        services.AddSingleton<SlackReplies>();
        services.AddSingleton<SlackPlaces>();
        services.AddSingleton<IConversationOpener>(provider => provider.GetRequiredService<SlackPlaces>());
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackDialogs>();
        services.AddSingleton<SlackAdapter>();
        services.AddSingleton<SlackJobs>();
        services.AddSingleton<SlackJobRun>();
        services.AddSingleton<SlackQueue>();
        services.AddSingleton<SlackAcceptance>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<SlackWorkers>();
        services.AddHostedService<SlackStart>();
        services.AddSingleton<IReplyRenderer, SlackRenderer>();
        services.AddSingleton<IOutgoingChannel, SlackOutgoing>();
        services.AddChannels();
    }

    public static void MapSlackChannel(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IConfiguration>().GetValue($"{SlackOptions.Section}:{nameof(SlackOptions.Enabled)}", false))
        {
            return;
        }

        Map("/slack/events", SlackEvents.Read);
        Map("/slack/commands", SlackCommands.Read);
        Map("/slack/interactions", SlackInteractions.Read);

        void Map(string path, Func<string, SlackInput?> read) => app.MapPost(path, context => context.RequestServices.GetRequiredService<SlackDoor>().ReceiveAsync(context, read));
    }
}
