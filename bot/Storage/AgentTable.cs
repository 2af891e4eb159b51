using Dapper;

namespace CoachBot.Storage;

/// <summary>The people who were coached.</summary>
internal sealed class AgentTable(Database database)
{
    /// <summary>Notes that somebody was there; a time zone that is told replaces the one that is known.</summary>
    public Task SeenAsync(string agent, string? timeZone, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        t => t.ExecuteAsync(
            """
            INSERT INTO agents (agent, time_zone, seen_at) VALUES (@agent, @timeZone, @now)
            ON CONFLICT (agent) DO UPDATE SET seen_at = excluded.seen_at, time_zone = coalesce(excluded.time_zone, agents.time_zone)
            """,
            new { agent, timeZone, now }),
        cancellationToken);

    public Task SetTeamAsync(string agent, string team, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        t => t.ExecuteAsync(
            "INSERT INTO agents (agent, team, seen_at) VALUES (@agent, @team, @now) ON CONFLICT (agent) DO UPDATE SET team = excluded.team",
            new { agent, team, now }),
        cancellationToken);

    public Task<AgentRow?> FindAsync(string agent, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<AgentRow>(new CommandDefinition("SELECT agent, team, time_zone, seen_at FROM agents WHERE agent = @agent", new { agent }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The teams of those who are in one.</summary>
    public Task<IReadOnlyDictionary<string, string>> TeamsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, string>>(
        async c => (await c.QueryAsync<AgentRow>(new CommandDefinition("SELECT agent, team FROM agents WHERE team <> ''", cancellationToken: cancellationToken)))
            .ToDictionary(a => a.Agent, a => a.Team, StringComparer.Ordinal),
        cancellationToken);
}
