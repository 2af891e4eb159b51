using CoachBot.Conversations;
using CoachBot.Hosting;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Organisation;

/// <summary>Teams, supervisors, shifts, and the command that changes them. Comes before the conversations: what is for teams is asked in channels, too.</summary>
internal static class OrganisationSetup
{
    public static void AddOrganisation(this IServiceCollection services)
    {
        services.AddSettings<OrganisationOptions>(OrganisationOptions.Section);
        services.AddSingleton<IValidateOptions<OrganisationOptions>>(p => new OrganisationOptionsCheck(p.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SettingTable>();
        services.AddSingleton<RosterSource>();
        services.AddSingleton<IRemembered>(p => p.GetRequiredService<RosterSource>());
        services.AddSingleton<Memberships>();
        services.AddSingleton<IPersonalMemory>(p => p.GetRequiredService<Memberships>());
        services.AddSingleton<ICoachFlow>(p => p.GetRequiredService<Memberships>());
        services.AddSingleton<ICoachFlow, SettingsFlow>();
    }
}
