using CoachBot.Organisation;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Support;

/// <summary>A roster from options, for tests.</summary>
internal static class TestRoster
{
    public static RosterSource Of(Database database, OrganisationOptions options) =>
        new(new ConfigurationBuilder().Build(), Options.Create(options), new SettingTable(database), NullLogger<RosterSource>.Instance);
}
