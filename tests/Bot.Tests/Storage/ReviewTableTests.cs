using CoachBot.Storage;
using Dapper;

namespace CoachBot.Tests.Storage;

public sealed class ReviewTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Counts_are_those_of_the_team_and_the_time(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var table = new ReviewTable(store.Database);
        await table.AddAsync(
            [
                Review(0, "ana", "ready", 90, "a.one"),
                Review(0, "ben", "tweak", 60, "a.one", "a.two"),
                Review(59, "cleo", "hold", 30, "a.two"),
                Review(1, "ana", "", 0) with { Kind = "transcript" },
                Review(60, "dan", "hold", 0, "a.late"),
                Review(-1, "dan", "hold", 0, "a.early"),
                Review(1, "eve", "hold", 0, "a.else") with { Team = "other" },
            ],
            CancellationToken.None);
        await table.AddAsync([Review(0, "ana", "ready", 100, "a.one")], CancellationToken.None);

        var counts = await table.CountAsync("team", Noon, Noon.AddHours(1), CancellationToken.None);
        var rules = await table.RulesAsync("team", Noon, Noon.AddHours(1), CancellationToken.None);

        Assert.Equal((5, 1, 2, 1, 1, 70), (counts.Reviews, counts.Transcripts, counts.Ready, counts.Tweak, counts.Hold, counts.AverageScore));
        Assert.Equal([("a.one", 3), ("a.two", 2)], rules.Select(r => (r.Rule, r.Hits)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Active_people_are_counted_no_further_than_needed(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var table = new ReviewTable(store.Database);
        await table.AddAsync([.. new[] { "ana", "ana", "ben", "cleo", "dan" }.Select(a => Review(5, a, "ready", 90))], CancellationToken.None);

        Assert.Equal(3, await table.ActiveAgentsAsync("team", Noon, Noon.AddHours(1), 3, CancellationToken.None));
        Assert.Equal(4, await table.ActiveAgentsAsync("team", Noon, Noon.AddHours(1), 9, CancellationToken.None));
        Assert.Equal(0, await table.ActiveAgentsAsync("team", Noon.AddHours(1), Noon.AddHours(2), 9, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_empty_time_has_counts_of_nothing(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        var counts = await new ReviewTable(store.Database).CountAsync("team", Noon, Noon.AddHours(1), CancellationToken.None);

        Assert.Equal((0, null), (counts.Reviews, counts.AverageScore));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_processes_count_the_same_minute_without_losing_any(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var table = new ReviewTable(store.Database);
        var rules = Enumerable.Range(0, 20).Select(i => $"rule.{i}").ToArray();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => table.AddAsync(
            [.. Enumerable.Range(0, 50).Select(j => Review(j % 3, $"agent {i}", "ready", 1, [.. rules.Skip(i).Concat(rules.Take(i))]))], CancellationToken.None))));

        Assert.Equal(400, (await table.CountAsync("team", Noon, Noon.AddHours(1), CancellationToken.None)).Reviews);
        Assert.All(await table.RulesAsync("team", Noon, Noon.AddHours(1), CancellationToken.None), r => Assert.Equal(400, r.Hits));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_another_process_noted_of_somebody_before_they_were_forgotten_is_not_written(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var there = new ReviewTable(store.Open());

        await new PersonTables(store.Database).ForgetAsync("ana", Noon.AddMinutes(5), CancellationToken.None);
        await there.AddAsync([Review(1, "ana", "ready", 90), Review(1, "ben", "ready", 90), Review(9, "ana", "ready", 90)], CancellationToken.None);

        Assert.Equal(2, (await there.CountAsync("team", Noon, Noon.AddHours(1), CancellationToken.None)).Reviews);
        Assert.Equal(1, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM reviews WHERE agent = 'ana'"), CancellationToken.None));
    }

    /// <summary>Whatever the times begin and end with, before and after old records and a person are deleted.</summary>
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Counts_by_minutes_and_hours_are_those_of_the_reviews_one_by_one(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var table = new ReviewTable(store.Database);
        var random = new Random(5);
        ReviewRow[] reviews = [.. Enumerable.Range(0, 3000).Select(_ => Review(
            random.Next(3 * 24 * 60), $"agent {random.Next(5)}", random.Next(2) == 0 ? "ready" : "hold", random.Next(100), [.. Enumerable.Range(0, 3).Select(_ => $"rule.{random.Next(40)}").Distinct()]))];
        foreach (var part in reviews.Chunk(100))
        {
            await table.AddAsync(part, CancellationToken.None);
        }

        await SameAsync(0);
        await new PersonTables(store.Database).ForgetAsync("agent 1", Noon, CancellationToken.None);
        await SameAsync(0);
        var kept = Noon.AddHours(20).AddMinutes(37);
        await new RetentionTables(store.Database).DeleteOldAsync(kept, CancellationToken.None);
        // What is counted is kept by whole hours.
        await SameAsync(20 * 60);
        Assert.DoesNotContain(await table.RulesAsync("team", Noon, Noon.AddHours(20), CancellationToken.None), _ => true);

        async Task SameAsync(int earliest)
        {
            for (var i = 0; i < 60; i++)
            {
                var from = earliest + random.Next(3 * 24 * 60);
                var (start, end) = (Noon.AddMinutes(from), Noon.AddMinutes(from + random.Next(i % 3 == 0 ? 70 : 2000)));
                var plain = reviews.Where(r => r.At >= start && r.At < end).SelectMany(r => r.Rules).CountBy(r => r).OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal);
                Assert.Equal(
                    plain.Select(r => (r.Key, (long)r.Value)),
                    (await table.RulesAsync("team", start, end, CancellationToken.None)).Select(r => (r.Rule, r.Hits)).OrderByDescending(r => r.Hits).ThenBy(r => r.Rule, StringComparer.Ordinal));
            }
        }
    }

    private static ReviewRow Review(int minute, string agent, string verdict, int score, params string[] rules) => new()
    {
        At = Noon.AddMinutes(minute).AddSeconds(30),
        Team = "team",
        Agent = agent,
        Kind = "draft",
        Verdict = verdict,
        Score = score,
        Tone = 80,
        Rules = rules,
    };
}
