using Dapper;

namespace CoachBot.Storage;

/// <summary>The rules that people do not want to hear of.</summary>
internal sealed class SilencedRuleTable(Database database)
{
    public Task AddAsync(string agent, string rule, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("INSERT INTO silenced_rules (agent, rule, at) VALUES (@agent, @rule, @now) ON CONFLICT (agent, rule) DO NOTHING", new { agent, rule, now });
            await Revisions.RaiseAsync(t, Revisions.SilencedRules);
        },
        cancellationToken);

    public Task RemoveAsync(string agent, string rule, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("DELETE FROM silenced_rules WHERE agent = @agent AND rule = @rule", new { agent, rule });
            await Revisions.RaiseAsync(t, Revisions.SilencedRules);
        },
        cancellationToken);

    public Task<IReadOnlyList<(string Agent, string Rule)>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<(string, string)>>(
        async c => (await c.QueryAsync<(string, string)>(new CommandDefinition("SELECT agent, rule FROM silenced_rules", cancellationToken: cancellationToken))).AsList(),
        cancellationToken);
}
