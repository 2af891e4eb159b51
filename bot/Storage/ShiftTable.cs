using Dapper;

namespace CoachBot.Storage;

/// <summary>The ends of shifts. A row is what makes an end be told once, by whichever process comes first.</summary>
internal sealed class ShiftTable(Database database)
{
    /// <summary>Claims an end; <see langword="false"/> when another process has it.</summary>
    public static async Task<bool> ClaimAsync(Transaction transaction, ShiftRow row, string summary, DateTimeOffset now) => await transaction.ExecuteAsync(
        """
        INSERT INTO shifts (shift, team, ended_at, state, is_late, summary, told_at) VALUES (@Shift, @Team, @EndedAt, @State, @late, @summary, @now)
        ON CONFLICT (shift, ended_at) DO NOTHING
        """,
        new { row.Shift, row.Team, row.EndedAt, row.State, late = row.IsLate ? 1 : 0, summary, now }) == 1;

    /// <summary>Decides on a preview; <see langword="false"/> when it was decided before.</summary>
    public static async Task<bool> DecideAsync(Transaction transaction, string shift, DateTimeOffset ended, string state, string? note, DateTimeOffset now) => await transaction.ExecuteAsync(
        "UPDATE shifts SET state = @state, note = coalesce(@note, note), told_at = @now WHERE shift = @shift AND ended_at = @ended AND state = 'preview'",
        new { shift, ended, state, note, now }) == 1;

    /// <summary>When the latest end of a shift was told, or from when on it is known; <see langword="null"/> for a new shift.</summary>
    public async Task<DateTimeOffset?> LastAsync(string shift, CancellationToken cancellationToken) => (await database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<ShiftRow>(new CommandDefinition(
            "SELECT shift, team, ended_at, state, is_late, note FROM shifts WHERE shift = @shift ORDER BY ended_at DESC LIMIT 1", new { shift }, cancellationToken: cancellationToken)),
        cancellationToken))?.EndedAt;

    /// <summary>The previews that have waited for the lead since <paramref name="until"/> or longer.</summary>
    public Task<IReadOnlyList<ShiftRow>> WaitingAsync(DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ShiftRow>>(
        async c => (await c.QueryAsync<ShiftRow>(new CommandDefinition(
            "SELECT shift, team, ended_at, state, is_late, note FROM shifts WHERE state = 'preview' AND told_at <= @until ORDER BY ended_at", new { until }, cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    public Task<ShiftRow?> FindAsync(string shift, DateTimeOffset ended, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<ShiftRow>(new CommandDefinition(
            "SELECT shift, team, ended_at, state, is_late, note FROM shifts WHERE shift = @shift AND ended_at = @ended", new { shift, ended }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The open promises of a team: how many, and the most urgent.</summary>
    public Task<(int Count, IReadOnlyList<(string Text, DateTimeOffset? Due)> First)> PromisesAsync(string team, DateTimeOffset until, int most, CancellationToken cancellationToken) => database.ReadAsync<(int, IReadOnlyList<(string, DateTimeOffset?)>)>(
        async c =>
        {
            const string open = "FROM commitments WHERE team = @team AND state = 'open' AND created_at < @until";
            var count = await c.QuerySingleAsync<int>(new CommandDefinition($"SELECT count(*) {open}", new { team, until }, cancellationToken: cancellationToken));
            var first = await c.QueryAsync<(string, DateTimeOffset?)>(new CommandDefinition(
                $"SELECT text, due_at {open} ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, id LIMIT @most", new { team, until, most }, cancellationToken: cancellationToken));
            return (count, first.AsList());
        },
        cancellationToken);
}
