using CoachBot.Hosting;
using CoachBot.Storage;
using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>Messages to people who did not just ask: the outbox and what empties it. Needs the storage.</summary>
internal static class DeliverySetup
{
    /// <summary>The name of the HTTP client for the outbox, which does its own waiting and trying again.</summary>
    public const string HttpClient = "delivery";

    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSettings<DeliveryOptions>(DeliveryOptions.Section);
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsCheck>();
        services.AddResilience();
        services.AddHttpClient(HttpClient).AddHttpMessageHandler<CallWatch>().AddHttpMessageHandler<ChannelCallHandler>().RemoveAllLoggers();
        services.AddTransient<CallWatch>();
        services.AddSingleton<OutgoingChannels>();
        services.AddSingleton<AddressBook>();
        services.AddSingleton<IPersonalMemory>(p => p.GetRequiredService<AddressBook>());
        services.AddSingleton<Addresses>();
        services.AddSingleton<WorkInbox>();
        services.AddSingleton<ChangingSecrets>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<PrivateNotes>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService<OutboxDispatcher>();
    }
}
