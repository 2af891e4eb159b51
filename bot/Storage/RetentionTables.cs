namespace CoachBot.Storage;

/// <summary>Deletes what is older than it may be, a piece at a time: between two pieces others get their turn to write.</summary>
internal sealed class RetentionTables(Database database)
{
    private const int Piece = 5000;

    private static readonly string[] Old =
    [
        $"DELETE FROM reviews WHERE id IN (SELECT id FROM reviews WHERE at < @cutoff LIMIT {Piece})",
        "DELETE FROM review_minutes WHERE minute < @cutoff",
        // By whole hours, so that minutes and hours go on telling the same.
        "DELETE FROM finding_minutes WHERE minute < @hour",
        "DELETE FROM finding_hours WHERE hour < @hour",
        "DELETE FROM feedback_minutes WHERE minute < @cutoff",
        "DELETE FROM commitments WHERE created_at < @cutoff AND state <> 'open'",
        "DELETE FROM escalations WHERE opened_at < @cutoff AND closed_at IS NOT NULL",
        "DELETE FROM shifts WHERE ended_at < @cutoff",
        "DELETE FROM agents WHERE seen_at < @cutoff AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.agent = agents.agent)",
    ];

    /// <summary>What is only there so that it is not done twice.</summary>
    private static readonly string[] Done =
    [
        $"DELETE FROM inbox WHERE key IN (SELECT key FROM inbox WHERE at < @cutoff LIMIT {Piece})",
        $"DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE finished_at < @cutoff LIMIT {Piece})",
    ];

    /// <summary>Deletes records from before <paramref name="cutoff"/>.</summary>
    public Task DeleteOldAsync(DateTimeOffset cutoff, CancellationToken cancellationToken) => DeleteAsync(Old, cutoff, cancellationToken);

    /// <summary>Deletes the traces of messages that were done with before <paramref name="cutoff"/>.</summary>
    public Task DeleteDoneAsync(DateTimeOffset cutoff, CancellationToken cancellationToken) => DeleteAsync(Done, cutoff, cancellationToken);

    private async Task DeleteAsync(string[] statements, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            while (await database.WriteAsync(t => t.ExecuteAsync(statement, new { cutoff, hour = Instants.Hour(cutoff) }), cancellationToken) == Piece)
            {
            }
        }
    }
}
