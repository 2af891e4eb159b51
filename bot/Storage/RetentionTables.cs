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
        "DELETE FROM silenced_rules WHERE at < @cutoff AND NOT EXISTS (SELECT 1 FROM agents WHERE agents.agent = silenced_rules.agent)",
        "DELETE FROM conversations WHERE agent IS NOT NULL AND updated_at < @cutoff AND NOT EXISTS (SELECT 1 FROM agents WHERE agents.agent = conversations.agent)",
        "DELETE FROM setting_changes WHERE changed_at < @cutoff",
    ];

    /// <summary>What is only there so that it is not done twice, or for those who come late.</summary>
    private static readonly string[] Done =
    [
        $"DELETE FROM inbox WHERE key IN (SELECT key FROM inbox WHERE at < @cutoff LIMIT {Piece})",
        $"DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE finished_at < @cutoff LIMIT {Piece})",
        "DELETE FROM forgotten WHERE at < @cutoff",
        "UPDATE escalations SET agent_name = NULL WHERE closed_at < @cutoff AND agent_name IS NOT NULL",
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
