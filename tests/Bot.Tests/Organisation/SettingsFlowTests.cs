using CoachBot.Coaching.Replies;
using CoachBot.Organisation;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Organisation;

/// <summary>Settings by command, over a file with one team.</summary>
public sealed class SettingsFlowTests
{
    private static readonly (string, string?)[] File =
    [
        ("Organisation:Admins:0", "msteams/ana"), ("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Supervisors:0:Name", "Mia"), ("Organisation:Teams:0:Supervisors:0:Id", "msteams/mia"),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_set_by_command_can_be_removed_by_command(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (flow, roster) = Open(store);
        await SayAsync(flow, "settings set Teams:Care:Supervisors:Tom:Id = msteams/tom\nTeams:Care:Supervisors:Tom:MostOpen = 2");
        Assert.Equal(["Mia", "Tom"], Names(roster));

        Assert.Contains("Tom is removed", await SayAsync(flow, "settings remove teams:care:supervisors:Tom"), StringComparison.Ordinal);

        Assert.Equal(["Mia"], Names(roster));
        var (_, other) = Open(store);
        await other.LoadAsync(CancellationToken.None);
        Assert.Equal(["Mia"], Names(other));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_file_says_can_be_removed_and_set_anew(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (flow, roster) = Open(store);

        await SayAsync(flow, "settings remove Teams:Care:Supervisors:Mia");
        Assert.Empty(Names(roster));
        await SayAsync(flow, "settings set Teams:Care:Supervisors:Mia:Id = msteams/other");

        Assert.Equal("msteams/other", Assert.Single(roster.Current.Teams[0].Supervisors).Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_latest_spelling_of_a_path_holds(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (flow, roster) = Open(store);

        await SayAsync(flow, "settings set teams:care:supervisors:mia:mostopen = 2");
        await SayAsync(flow, "settings set Teams:Care:Supervisors:Mia:MostOpen = 5");

        Assert.Equal(5, roster.Current.Teams[0].Supervisors[0].MostOpen);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_lines_are_changed_together_or_not_at_all(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (flow, roster) = Open(store);

        var told = await SayAsync(flow, "settings set Teams:Care:Supervisors:Mia:MostOpen = 2\nTeams:Care:NudgesTo = Channel");

        Assert.StartsWith("Nothing was changed. Teams:Care:NudgesTo is Channel, and SupervisorsChannel is empty.", told, StringComparison.Ordinal);
        Assert.Equal(new SupervisorOptions().MostOpen, roster.Current.Teams[0].Supervisors[0].MostOpen);
        Assert.Contains("NudgesTo is now Channel", await SayAsync(flow, "settings set Teams:Care:NudgesTo = Channel\nTeams:Care:SupervisorsChannel = msteams/19:a@thread.tacv2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:Care:Supervisors:Mia:MostOpen = many", "Nothing was changed. Teams:Care:Supervisors:Mia:MostOpen is 'many'. It takes a whole number; correct the value.")]
    [InlineData("Teams:Care:Supervisors:Mia:MostOpn = 3", "Nothing was changed. MostOpn is no setting. Write “settings” to see those there are.")]
    [InlineData("Teams:Care:Supervisors:Tom:Id = msteams/MIA", "Nothing was changed. Teams:Care:Supervisors:Tom:Id is 'msteams/MIA', and Mia has it, too. Give each person one entry.")]
    public async Task Mistakes_are_told_by_the_names_that_were_typed(string line, string told)
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (flow, _) = Open(store);

        Assert.Equal(told, await SayAsync(flow, $"settings set {line}"));
    }

    [Fact]
    public async Task An_id_in_capitals_is_the_same_person()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (flow, roster) = Open(store);

        await SayAsync(flow, "settings set Teams:Care:Supervisors:Mia:Id = msteams/0F8FAD5B-D9CB-469F-A165-70867728950E");

        Assert.Equal("msteams/0f8fad5b-d9cb-469f-a165-70867728950e", roster.Current.Teams[0].Supervisors[0].Id);
    }

    [Fact]
    public async Task A_long_list_is_told_in_parts()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (flow, _) = Open(store);
        for (var i = 0; i < 30; i++)
        {
            await SayAsync(flow, $"settings set Teams:Care:Supervisors:S{i}:Id = msteams/s{i}\nTeams:Care:Supervisors:S{i}:MostOpen = 2");
        }

        var whole = (await flow.AnswerAsync(Some.Message("settings"), CancellationToken.None))!;
        var part = (await flow.AnswerAsync(Some.Message("settings teams:care:supervisors:S7"), CancellationToken.None))!;

        Assert.InRange(whole.Blocks.Count, 2, 41);
        Assert.Contains(whole.Blocks, b => b is InsightBlock { Text: "2 settings; write “settings Teams:Care:Supervisors:S7” to see them" });
        Assert.Equal(["Teams:Care:Supervisors:S7:Id", "Teams:Care:Supervisors:S7:MostOpen"], part.Blocks.OfType<InsightBlock>().Select(b => b.Label));
    }

    private static string[] Names(RosterSource roster) => [.. roster.Current.Teams.SelectMany(t => t.Supervisors).Select(s => s.Name)];

    private static async Task<string> SayAsync(SettingsFlow flow, string text) => (await flow.AnswerAsync(Some.Message(text), CancellationToken.None))!.Summary;

    private static (SettingsFlow Flow, RosterSource Roster) Open(TestStore store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(File.Select(f => new KeyValuePair<string, string?>(f.Item1, f.Item2))).Build();
        var options = new OrganisationOptions();
        configuration.GetSection(OrganisationOptions.Section).Bind(options);
        var table = new SettingTable(store.Database);
        var people = new PersonKeys();
        people.Use(new byte[32]);
        var roster = new RosterSource(configuration, Options.Create(options), table, NullLogger<RosterSource>.Instance);
        return (new SettingsFlow(roster, table, people, TimeProvider.System), roster);
    }
}
