using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;

namespace CoachBot.Storage;

/// <summary>Everything that is kept about one person, wherever it is kept: to be shown, and to be deleted.</summary>
internal sealed class PersonTables(Database database)
{
    private const string ChatsOf = "SELECT conversation FROM conversations WHERE agent = @agent";

    /// <summary>Where rows about a person are, in the order in which they can be deleted.</summary>
    private static readonly (string Table, string Where)[] Owned =
    [
        ("outbox", $"conversation IN ({ChatsOf})"),
        ("conversations", "agent = @agent"),
        ("commitments", "agent = @agent"),
        ("silenced_rules", "agent = @agent"),
        ("agents", "agent = @agent"),
        ("reviews", "agent = @agent"),
    ];

    /// <summary>Cases of customers, in which others have a part: they stay, without the person. Nobody can make an open case vanish.</summary>
    private static readonly (string Table, string Column, string Nobody)[] Shared =
        [("escalations", "agent", "''"), ("escalation_events", "person", "NULL"), ("escalation_recipients", "person", "NULL")];

    /// <summary>Every column that names a person.</summary>
    public static IEnumerable<(string Table, string Column)> Covered => Owned.Where(o => o.Where.StartsWith("agent", StringComparison.Ordinal)).Select(o => (o.Table, "agent")).Concat(Shared.Select(s => (s.Table, s.Column)));

    /// <summary>The rows of all tables, the latest reviews first among theirs.</summary>
    public Task<JsonObject> ReadAsync(string agent, CancellationToken cancellationToken) => database.ReadAsync(
        async c =>
        {
            var found = new JsonObject();
            foreach (var (table, where) in Owned.Where(o => o.Table != "reviews"))
            {
                found[table] = Rows(await c.QueryAsync(new CommandDefinition($"SELECT * FROM {table} WHERE {where}", new { agent }, cancellationToken: cancellationToken)));
            }

            foreach (var (table, column, _) in Shared)
            {
                found[table] = Rows(await c.QueryAsync(new CommandDefinition($"SELECT * FROM {table} WHERE {column} = @agent", new { agent }, cancellationToken: cancellationToken)));
            }

            found["reviews"] = Rows(await c.QueryAsync(new CommandDefinition(
                "SELECT at, team, kind, verdict, score, tone, empathy, clarity, ownership, next_step, rules FROM reviews WHERE agent = @agent ORDER BY at DESC, id DESC", new { agent }, cancellationToken: cancellationToken)));
            return found;
        },
        cancellationToken);

    /// <summary>Deletes all of it. Counts without people stay.</summary>
    /// <param name="agent">The key of the person.</param>
    /// <param name="now">The moment: what was noted of the person up to it is not written any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ForgetAsync(string agent, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await Revisions.RaiseAsync(t, Revisions.Forgotten);
            await t.ExecuteAsync("INSERT INTO forgotten (who, at) VALUES (@agent, @now) ON CONFLICT (who) DO UPDATE SET at = excluded.at", new { agent, now });
            // A nudge that could not be sent would keep the name and the words; a customer's case goes on without.
            await t.ExecuteAsync("DELETE FROM outbox WHERE state = 'parked' AND EXISTS (SELECT 1 FROM escalations e WHERE e.agent = @agent AND outbox.key LIKE 'nudge/' || e.id || '/%')", new { agent });
            foreach (var (table, where) in Owned)
            {
                await t.ExecuteAsync($"DELETE FROM {table} WHERE {where}", new { agent });
            }

            foreach (var (table, column, nobody) in Shared)
            {
                await t.ExecuteAsync($"UPDATE {table} SET {column} = {nobody} WHERE {column} = @agent", new { agent });
            }

            await t.ExecuteAsync("UPDATE escalations SET agent_name = NULL WHERE agent = ''");
            await Revisions.RaiseAsync(t, Revisions.SilencedRules);
        },
        cancellationToken);

    /// <summary>Who asked to be forgotten lately, and when. Until the end of the transaction nobody else can.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> ForgottenAsync(Transaction t)
    {
        await t.ListAsync<long>($"SELECT number FROM revisions WHERE name = '{Revisions.Forgotten}' {t.Dialect.ForShare}");
        return (await t.ListAsync<ForgottenRow>("SELECT who, at FROM forgotten")).ToDictionary(f => f.Who, f => f.At, StringComparer.Ordinal);
    }

    private static JsonArray Rows(IEnumerable<dynamic> rows) => new([.. rows.Cast<IDictionary<string, object?>>().Select(Row)]);

    private static JsonObject Row(IDictionary<string, object?> row)
    {
        var json = new JsonObject();
        foreach (var (name, value) in row)
        {
            json[name] = value switch
            {
                null => null,
                DateTime at => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                double number => number,
                string text => text,
                _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            };
        }

        return json;
    }

    private sealed record ForgottenRow
    {
        public required string Who { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
