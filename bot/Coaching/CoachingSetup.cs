using CoachBot.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Coaching;

/// <summary>The coach and the playbook it follows.</summary>
internal static class CoachingSetup
{
    public static void AddCoaching(this IServiceCollection services)
    {
        services.AddSettings<CoachingOptions>(CoachingOptions.Section);
        services.AddSingleton<IValidateOptions<CoachingOptions>, CoachingOptionsCheck>();
        services.AddSingleton<PlaybookFolders>();
        services.AddSingleton(provider => new Coach(provider.GetRequiredService<PlaybookFolders>().Load()));
        services.AddHostedService<PlaybookWatcher>();
    }
}
