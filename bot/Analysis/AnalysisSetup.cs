using CoachBot.Coaching;
using CoachBot.Hosting;
using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Analysis;

/// <summary>Services outside that refine what the coach reads. Without settings, none of them exists.</summary>
internal static class AnalysisSetup
{
    public static void AddAnalysis(this IServiceCollection services)
    {
        services.AddSettings<AnalysisOptions>(AnalysisOptions.Section);
        services.AddSettings<AzureLanguageOptions>(AzureLanguageOptions.Section);
        services.AddSettings<RewriteOptions>(RewriteOptions.Section);
        services.AddSingleton<IValidateOptions<AzureLanguageOptions>, AzureLanguageOptionsCheck>();
        services.AddSingleton<IValidateOptions<RewriteOptions>, RewriteOptionsCheck>();
        services.AddResilience();
        services.AddSingleton(Create);
        services.AddHostedService<AnalysisStart>();
    }

    private static ExternalAnalysis Create(IServiceProvider services)
    {
        var coach = services.GetRequiredService<Coach>();
        return new ExternalAnalysis(coach, services.GetRequiredService<TimeProvider>(), Language(services), Wording(services, coach));
    }

    private static (AzureLanguage Service, ServiceCalls Calls)? Language(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<AzureLanguageOptions>>().Value;
        if (options.Endpoint is null)
        {
            return null;
        }

        var calls = services.GetRequiredService<ExternalServices>().Add("Azure AI Language", options);
        return (AzureLanguage.Create(options, calls.Client(AzureLanguage.Check)), calls);
    }

    private static DraftWording? Wording(IServiceProvider services, Coach coach)
    {
        var options = services.GetRequiredService<IOptions<RewriteOptions>>().Value;
        return options.Endpoint is null ? null : new DraftWording(coach, options, services.GetRequiredService<ExternalServices>().Add("the rewriting model", options), services.GetRequiredService<TimeProvider>());
    }
}
