using Dapper;

namespace CoachBot.Storage;

/// <summary>Counts of customers' feedback in four buckets, by the minute.</summary>
internal sealed class FeedbackTable(Database database)
{
    public Task AddAsync(string team, DateTimeOffset at, IEnumerable<(int Bucket, int Items)> counts, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync(
            """
            INSERT INTO feedback_minutes (team, minute, bucket, items) VALUES (@team, @minute, @bucket, @items)
            ON CONFLICT (team, minute, bucket) DO UPDATE SET items = feedback_minutes.items + excluded.items
            """,
            counts.OrderBy(c => c.Bucket).Select(c => new { team, minute = Instants.Minute(at), bucket = c.Bucket, items = c.Items })),
        cancellationToken);

    /// <summary>How many items each bucket got, by its number.</summary>
    public Task<IReadOnlyDictionary<int, long>> CountAsync(string team, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<int, long>>(
        async c => (await c.QueryAsync<(int Bucket, long Items)>(new CommandDefinition(
            "SELECT bucket, CAST(sum(items) AS bigint) FROM feedback_minutes WHERE team = @team AND minute >= @from AND minute < @until GROUP BY bucket",
            new { team, from, until },
            cancellationToken: cancellationToken))).ToDictionary(r => r.Bucket, r => r.Items),
        cancellationToken);
}
