using CoachBot.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Storage;

public sealed class RetentionTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_older_than_the_retention_is_deleted_and_what_is_open_stays(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var time = new ManualTime();
        var now = time.GetUtcNow();
        foreach (var age in new[] { 31, 29 })
        {
            await FillAsync(store.Database, now.AddDays(-age), age);
        }

        using var retention = new Retention(new RetentionTables(store.Database), Options.Create(new StorageOptions { RetentionDays = 30 }), time, NullLogger<Retention>.Instance);
        await retention.RunAsync(CancellationToken.None);

        foreach (var (table, left) in new[] { ("reviews", 1), ("review_minutes", 1), ("finding_minutes", 1), ("finding_hours", 1), ("inbox", 1), ("outbox", 2), ("shifts", 1), ("commitments", 3), ("agents", 1), ("silenced_rules", 1), ("conversations", 2), ("setting_changes", 1), ("forgotten", 1) })
        {
            Assert.Equal((table, left), (table, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>($"SELECT count(*) FROM {table}"), CancellationToken.None)));
        }
    }

    [Fact]
    public async Task A_great_many_are_deleted_in_pieces()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var at = new ManualTime().GetUtcNow();
        await new ReviewTable(store.Database).AddAsync([.. Enumerable.Range(0, 12_000).Select(_ => Review(at, "ana"))], CancellationToken.None);

        await new RetentionTables(store.Database).DeleteOldAsync(at.AddSeconds(1), CancellationToken.None);

        Assert.Equal(0, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM reviews"), CancellationToken.None));
    }

    private static async Task FillAsync(Database database, DateTimeOffset at, int age)
    {
        await new ReviewTable(database).AddAsync([Review(at, $"agent {age}")], CancellationToken.None);
        await new AgentTable(database).SeenAsync($"agent {age}", null, at, CancellationToken.None);
        await database.WriteAsync(
            async t =>
            {
                await t.ExecuteAsync("INSERT INTO inbox (key, at) VALUES (@age, @at)", new { age = $"{age}", at });
                await t.ExecuteAsync("INSERT INTO silenced_rules (agent, rule, at) VALUES (@agent, 'r', @at)", new { agent = $"agent {age}", at });
                await t.ExecuteAsync("INSERT INTO conversations (conversation, channel, agent, reference, updated_at) VALUES (@agent, 'c', @agent, '{}', @at)", new { agent = $"agent {age}", at });
                await t.ExecuteAsync("INSERT INTO setting_changes (name, changed_by, changed_at) VALUES ('n', 'root', @at)", new { at });
                await t.ExecuteAsync("INSERT INTO forgotten (who, at) VALUES (@age, @at)", new { age = $"{age}", at });
                await t.ExecuteAsync("INSERT INTO shifts (shift, team, ended_at, state, told_at) VALUES ('day', '', @at, 'posted', @at)", new { at });
                await t.ExecuteAsync("INSERT INTO outbox (key, conversation, state, due_at, created_at, finished_at) VALUES (@key, 'c', 'sent', @at, @at, @at)", new { key = $"sent {age}", at });
                foreach (var state in new[] { "open", "kept" })
                {
                    await t.ExecuteAsync("INSERT INTO commitments (key, agent, team, text, state, created_at) VALUES (@key, 'a', '', '', @state, @at)", new { key = $"{state} {age}", state, at });
                }

                if (age > 30)
                {
                    // A channel in which the bot may post stays, however long nobody spoke to it there.
                    await t.ExecuteAsync("INSERT INTO conversations (conversation, channel, reference, updated_at) VALUES ('channel', 'c', '{}', @at)", new { at });
                    await t.ExecuteAsync("INSERT INTO outbox (key, conversation, due_at, created_at) VALUES ('waiting', 'c', @at, @at)", new { at });
                }
            },
            CancellationToken.None);
    }

    private static ReviewRow Review(DateTimeOffset at, string agent) => new() { At = at, Agent = agent, Kind = "draft", Verdict = "ready", Score = 90, Rules = ["a.one"] };
}
