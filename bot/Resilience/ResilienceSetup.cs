using CoachBot.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Resilience;

/// <summary>What all calls to the outside share. Whoever calls asks for it; it is added once.</summary>
internal static class ResilienceSetup
{
    public static void AddResilience(this IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(ChannelCalls)))
        {
            return;
        }

        services.AddSettings<ChannelCallOptions>(ChannelCallOptions.Section);
        services.AddSingleton<IValidateOptions<ChannelCallOptions>, ChannelCallOptionsCheck>();
        services.AddSingleton<ExternalServices>();
        services.AddSingleton<ChannelCalls>();
        services.AddTransient<ChannelCallHandler>();
    }
}
