using CoachBot.Channels.Limits;
using CoachBot.Channels.Teams.Files;
using CoachBot.Delivery;
using CoachBot.Hosting;
using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>The Bot Framework channel: one endpoint, the adapter behind it, and the calls back to the channel.</summary>
internal static partial class TeamsSetup
{
    public static void AddTeamsChannel(this IServiceCollection services)
    {
        services.AddSettings<TeamsOptions>(TeamsOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();

        services.AddSettings<TeamsFileOptions>(TeamsFileOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsFileOptions>, TeamsFileOptionsCheck>();
        services.AddSingleton<SentFiles>();
        // An address that leads on to another one could lead anywhere.
        services.AddHttpClient(SentFiles.HttpClient).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }).RemoveAllLoggers();

        services.AddResilience();
        // The adapter asks for the client without a name. Its log would write four lines a message and an address that names the conversation.
        services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler<ConnectorRetryHandler>().AddHttpMessageHandler<ChannelCallHandler>().RemoveAllLoggers();
        services.AddTransient<ConnectorRetryHandler>();

        services.AddSingleton<BotFrameworkAuthentication, GuardedAuthentication>();
        services.AddSettings<LimitOptions>(LimitOptions.Section);
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsCheck>();
        services.AddSingleton<PersonalLimit>();
        services.AddSingleton<DuplicateDeliveries>();
        services.AddSingleton<IOutgoingChannel, OutgoingActivities>();
        services.AddSingleton<IConversationOpener, ConversationOpening>();
        services.AddSingleton<IBotFrameworkHttpAdapter, CoachAdapter>();
        // Serves every channel, so it comes behind those that serve one.
        services.AddSingleton<IReplyRenderer, BotFrameworkRenderer>();
        services.AddChannels();
    }

    public static void MapTeamsChannel(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IConfiguration>().GetValue($"{TeamsOptions.Section}:{nameof(TeamsOptions.Enabled)}", true))
        {
            return;
        }

        var services = app.Services;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger<GuardedAuthentication>();
        var isForMany = "MultiTenant".Equals(services.GetRequiredService<IConfiguration>()["MicrosoftAppType"]?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (isForMany && services.GetRequiredService<IOptions<TeamsOptions>>().Value.AllowedTenants.Count == 0)
        {
            OpenToAll(log);
        }

        app.MapPost("/api/messages", async context =>
        {
            try
            {
                // A channel that hangs up has still asked: the turn is finished, so that its answer arrives.
                await services.GetRequiredService<IBotFrameworkHttpAdapter>().ProcessAsync(context.Request, context.Response, services.GetRequiredService<IBot>(), CancellationToken.None);
            }
            catch (ActivityRefusedException e)
            {
                Refused(log, e.Status, e.Message);
                context.Response.StatusCode = e.Status;
            }
        });
    }

    [LoggerMessage(EventId = 231, Level = LogLevel.Warning, Message = "The registration is for many tenants and Teams:AllowedTenants is empty: people of any organisation that gets hold of the app can talk to the bot.")]
    private static partial void OpenToAll(ILogger logger);

    [LoggerMessage(EventId = 230, Level = LogLevel.Warning, Message = "A genuine request was answered with {Status}: {Reason}.")]
    private static partial void Refused(ILogger logger, int status, string reason);
}
