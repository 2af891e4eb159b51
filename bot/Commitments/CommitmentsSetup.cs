using CoachBot.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Commitments;

/// <summary>Promises to customers, kept in mind. Needs storage and delivery.</summary>
internal static class CommitmentsSetup
{
    public static void AddCommitments(this IServiceCollection services)
    {
        services.AddSettings<CommitmentsOptions>(CommitmentsOptions.Section);
        services.AddSingleton<IValidateOptions<CommitmentsOptions>, CommitmentsOptionsCheck>();
        services.AddSingleton<PersonClock>();
        services.AddSingleton<PromiseBook>();
        services.AddSingleton<ReminderPost>();
        services.AddSingleton<Reminders>();
        services.AddHostedService<ReminderClock>();
    }
}
