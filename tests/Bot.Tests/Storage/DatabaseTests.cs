using CoachBot.Storage;
using Dapper;

namespace CoachBot.Tests.Storage;

public sealed class DatabaseTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 29, 2, 30, 15, 123, TimeSpan.FromHours(2));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrating_twice_changes_nothing(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await new Migrator(store.Open(), TimeProvider.System).MigrateAsync(CancellationToken.None);

        var applied = await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM migrations"), CancellationToken.None);
        Assert.Equal(Migration.For(store.Database.Dialect.Name).Count, applied);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_newer_database_is_refused_in_a_sentence(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.Database.WriteAsync(t => t.ExecuteAsync("INSERT INTO migrations (number, name, applied_at) VALUES (9999, 'later', 'later')"), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StorageException>(() => new Migrator(store.Database, TimeProvider.System).MigrateAsync(CancellationToken.None));

        Assert.Contains("newer CoachBot: it is at step 9999", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_step_that_fails_leaves_nothing_behind(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        Migration[] broken = [.. Migration.For(store.Database.Dialect.Name), new(9000, "fine", "CREATE TABLE fine (id integer)"), new(9001, "broken", "CREATE NONSENSE")];

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Database.WriteAsync(
            t => new Migrator(store.Database, TimeProvider.System).MigrateAsync(t, broken), CancellationToken.None));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Database.ReadAsync(c => c.ExecuteAsync("SELECT * FROM fine"), CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Instants_come_back_in_UTC_to_the_millisecond_and_sort(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        DateTimeOffset[] given = [Then.AddTicks(9), Then.AddYears(-60), Then.AddMilliseconds(1)];
        await store.Database.WriteAsync(
            async t =>
            {
                foreach (var at in given)
                {
                    await t.ExecuteAsync("INSERT INTO inbox (key, at) VALUES (@key, @at)", new { key = at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), at });
                }
            },
            CancellationToken.None);

        var found = await store.Database.ReadAsync(c => c.QueryAsync<DateTimeOffset>("SELECT at FROM inbox ORDER BY at"), CancellationToken.None);

        Assert.Equal([Then.AddYears(-60), Then, Then.AddMilliseconds(1)], found);
        Assert.All(found, f => Assert.Equal(TimeSpan.Zero, f.Offset));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_fails_is_undone_and_not_told(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var isTold = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync(
            async t =>
            {
                await t.ExecuteAsync("INSERT INTO secrets (name, value) VALUES ('a', 'b')");
                t.AfterCommit(() => isTold = true);
                throw new InvalidOperationException("in between");
            },
            CancellationToken.None));

        Assert.False(isTold);
        Assert.Equal(0, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM secrets"), CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Writers_at_the_same_time_all_get_their_turn(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.Database.WriteAsync(t => t.ExecuteAsync("INSERT INTO revisions (name, number) VALUES ('a', 0)"), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            store.Database.WriteAsync(t => t.ExecuteAsync("UPDATE revisions SET number = number + 1"), CancellationToken.None))));

        Assert.Equal(50, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT number FROM revisions WHERE name = 'a'"), CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_salt_is_made_once_and_makes_keys_that_others_cannot_make(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var elsewhere = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (here, again, other) = (new PersonKeys(), new PersonKeys(), new PersonKeys());
        here.Use(await Salt.ReadAsync(store.Database, CancellationToken.None));
        again.Use(await Salt.ReadAsync(store.Open(), CancellationToken.None));
        other.Use(await Salt.ReadAsync(elsewhere.Database, CancellationToken.None));

        Assert.Equal(here.Of("msteams/ana"), again.Of("msteams/ana"));
        Assert.NotEqual(here.Of("msteams/ana"), here.Of("msteams/ben"));
        Assert.NotEqual(here.Of("msteams/ana"), other.Of("msteams/ana"));
        Assert.Matches("^[0-9a-f]{32}$", here.Of("msteams/ana"));
    }

    [Fact]
    public void Both_databases_have_the_same_steps_tables_and_columns()
    {
        var (sqlite, postgres) = (Migration.For("sqlite"), Migration.For("postgresql"));

        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite.Select(m => m.Name), postgres.Select(m => m.Name));
        Assert.Equal(sqlite.SelectMany(m => Shape(m.Sql)), postgres.SelectMany(m => Shape(m.Sql)));
        Assert.Equal(Enumerable.Range(1, sqlite.Count), sqlite.Select(m => m.Number));

        static IEnumerable<string> Shape(string sql) => sql.Split('\n').Select(l => l.Trim().Split(' ') switch
        {
            ["CREATE", "TABLE", var name, ..] => name,
            [var column, _, ..] when l.StartsWith("  ", StringComparison.Ordinal) => $"- {column}",
            _ => "",
        }).Where(l => l.Length > 0);
    }
}
