using Dapper;

namespace CoachBot.Storage;

/// <summary>The promises of agents to customers.</summary>
internal sealed class CommitmentTable(Database database)
{
    private const string Columns = "id, agent, team, text, due_words, due_at, state, created_at, reminded_at";

    /// <summary>Adds a promise; <see langword="false"/> when one with its key is there already.</summary>
    public Task<bool> AddAsync(string key, CommitmentRow row, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync(
            """
            INSERT INTO commitments (key, agent, team, text, due_words, due_at, created_at) VALUES (@key, @Agent, @Team, @Text, @DueWords, @DueAt, @CreatedAt)
            ON CONFLICT (key) DO NOTHING
            """,
            new { key, row.Agent, row.Team, row.Text, row.DueWords, row.DueAt, row.CreatedAt }) == 1,
        cancellationToken);

    /// <summary>A person's open promises, the next one first.</summary>
    public Task<IReadOnlyList<CommitmentRow>> OpenOfAsync(string agent, CancellationToken cancellationToken) =>
        ListAsync($"SELECT {Columns} FROM commitments WHERE agent = @agent AND state = 'open' ORDER BY due_at IS NULL, due_at, id", new { agent }, cancellationToken);

    /// <summary>A team's open promises, the next one first: what a shift hands over.</summary>
    public Task<IReadOnlyList<CommitmentRow>> OpenOfTeamAsync(string team, CancellationToken cancellationToken) =>
        ListAsync($"SELECT {Columns} FROM commitments WHERE team = @team AND state = 'open' ORDER BY due_at IS NULL, due_at, id", new { team }, cancellationToken);

    /// <summary>Open promises that are due before <paramref name="before"/> and were not reminded of.</summary>
    public Task<IReadOnlyList<CommitmentRow>> DueAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        ListAsync($"SELECT {Columns} FROM commitments WHERE state = 'open' AND due_at <= @before AND reminded_at IS NULL ORDER BY due_at", new { before }, cancellationToken);

    /// <summary>Within the transaction of the reminder: <see langword="false"/> when another process reminds already, or there is nothing to remind of any more.</summary>
    public static async Task<bool> RemindedAsync(Transaction transaction, long id, DateTimeOffset now) =>
        await transaction.ExecuteAsync("UPDATE commitments SET reminded_at = @now WHERE id = @id AND state = 'open' AND reminded_at IS NULL", new { id, now }) == 1;

    /// <summary>Ends a promise; <see langword="false"/> when the person has no such open promise.</summary>
    public Task<bool> CloseAsync(long id, string agent, string state, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync("UPDATE commitments SET state = @state, closed_at = @now WHERE id = @id AND agent = @agent AND state = 'open'", new { id, agent, state, now }) == 1,
        cancellationToken);

    /// <summary>Moves a promise to another time, to be reminded of again.</summary>
    public Task<bool> MoveAsync(long id, string agent, string dueWords, DateTimeOffset due, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync(
            "UPDATE commitments SET due_words = @dueWords, due_at = @due, reminded_at = NULL WHERE id = @id AND agent = @agent AND state = 'open'",
            new { id, agent, dueWords, due }) == 1,
        cancellationToken);

    /// <summary>What nobody has said anything about long after it was due counts as missed; without a time it is dropped long after it was made.</summary>
    public Task LapseAsync(DateTimeOffset dueBefore, DateTimeOffset madeBefore, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("UPDATE commitments SET state = 'missed', closed_at = @now WHERE state = 'open' AND due_at < @dueBefore", new { dueBefore, now });
            await t.ExecuteAsync("UPDATE commitments SET state = 'dropped', closed_at = @now WHERE state = 'open' AND due_at IS NULL AND created_at < @madeBefore", new { madeBefore, now });
        },
        cancellationToken);

    private Task<IReadOnlyList<CommitmentRow>> ListAsync(string sql, object values, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CommitmentRow>>(
        async c => (await c.QueryAsync<CommitmentRow>(new CommandDefinition(sql, values, cancellationToken: cancellationToken))).AsList(), cancellationToken);
}
