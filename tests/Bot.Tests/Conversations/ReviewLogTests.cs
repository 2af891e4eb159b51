using CoachBot.Conversations;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Conversations;

public sealed class ReviewLogTests
{
    private const string Draft = "You need to calm down. Sorry for the wait, Sam!";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_written_down_is_figures_and_rules_and_no_word_of_the_text(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (log, recorder, people) = await SomeLogAsync(store);
        await new AgentTable(store.Database).SetTeamAsync(people.Of("msteams/ana"), "billing", DateTimeOffset.UnixEpoch, CancellationToken.None);

        log.Noted("msteams/ana", Some.Coach().ReviewDraft(new(Draft)));
        await recorder.WriteAsync(CancellationToken.None);

        var row = (IDictionary<string, object>)await store.Database.ReadAsync(c => c.QuerySingleAsync("SELECT * FROM reviews"), CancellationToken.None);
        Assert.Equal(("billing", people.Of("msteams/ana"), "draft"), (row["team"], row["agent"], row["kind"]));
        Assert.Contains("trigger.calm-down", (string)row["rules"], StringComparison.Ordinal);
        Assert.DoesNotContain(row.Values, v => v is string text && (text.Contains("ana", StringComparison.Ordinal) || text.Contains("Sam", StringComparison.Ordinal) || text.Contains("wait", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_no_name_and_what_was_not_coached_is_not_counted()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (log, recorder, _) = await SomeLogAsync(store);

        log.Noted(null, Some.Coach().ReviewDraft(new(Draft)));
        log.Noted("msteams/ana", Some.Coach().ReviewDraft(new("Je vous remercie de votre patience et je reviens vers vous demain matin.")));
        await recorder.WriteAsync(CancellationToken.None);

        Assert.Equal(0, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM reviews"), CancellationToken.None));
    }

    [Fact]
    public async Task A_stop_writes_what_was_noted()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (log, recorder, _) = await SomeLogAsync(store);
        await recorder.StartAsync(CancellationToken.None);

        for (var i = 0; i < 100; i++)
        {
            log.Noted("msteams/ana", Some.Coach().ReviewDraft(new(Draft)));
        }

        await recorder.StopAsync(CancellationToken.None);
        Assert.Equal(100, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM reviews"), CancellationToken.None));
    }

    private static async Task<(ReviewLog Log, ReviewRecorder Recorder, PersonKeys People)> SomeLogAsync(TestStore store)
    {
        var people = new PersonKeys();
        people.Use(await Salt.ReadAsync(store.Database, CancellationToken.None));
        var log = new ReviewLog(TimeProvider.System);
        return (log, new ReviewRecorder(log, new ReviewTable(store.Database), new AgentTable(store.Database), people, NullLogger<ReviewRecorder>.Instance), people);
    }
}
