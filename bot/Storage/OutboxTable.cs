using Dapper;

namespace CoachBot.Storage;

/// <summary>The messages on their way out. At most one of a conversation is being sent, the oldest first, by whichever process took it.</summary>
internal sealed class OutboxTable(Database database)
{
    private const string Mine = "WHERE id = @id AND lease_owner = @owner AND state = 'sending'";

    /// <summary>Adds a message; <see langword="false"/> when its key is there already.</summary>
    public static async Task<bool> AddAsync(Transaction transaction, string key, string conversation, string payload, string? target, DateTimeOffset now, DateTimeOffset due) =>
        await transaction.ExecuteAsync(
            """
            INSERT INTO outbox (key, conversation, target, payload, due_at, created_at) VALUES (@key, @conversation, @target, @payload, @due, @now)
            ON CONFLICT (key) DO NOTHING
            """,
            new { key, conversation, target, payload, due, now }) == 1;

    /// <summary>The conversation that a message was left for; <see langword="null"/> when it is not known any more.</summary>
    public static Task<string?> ConversationOfAsync(Transaction transaction, string key) =>
        transaction.FindAsync<string>("SELECT conversation FROM outbox WHERE key = @key", new { key });

    /// <summary>Takes the next message that is due until <paramref name="until"/>. One whose taker has vanished may have been sent: it is unsure.</summary>
    public Task<OutboxRow?> TakeAsync(string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var id = await transaction.FindAsync<long?>(
                $"""
                UPDATE outbox SET is_unsure = CASE WHEN state = 'sending' AND target IS NULL THEN 1 ELSE is_unsure END,
                  state = 'sending', lease_owner = @owner, lease_until = @until, attempts = attempts + 1
                WHERE id = (
                  SELECT o.id FROM outbox o
                  WHERE o.state IN ('waiting', 'sending') AND o.due_at <= @now
                    AND (o.state = 'waiting' OR o.lease_until IS NULL OR o.lease_until <= @now)
                    AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation = o.conversation AND e.id < o.id AND e.state IN ('waiting', 'sending'))
                  ORDER BY o.id LIMIT 1 {transaction.Dialect.SkipLocked})
                RETURNING id
                """,
                new { owner, now, until });
            return id is null ? null : await ReadAsync(transaction, id.Value);
        },
        cancellationToken);

    /// <summary>The message is in the channel, under the channel's id. What it said is not kept. <see langword="false"/>: it was no longer ours.</summary>
    public Task<bool> SentAsync(long id, string owner, string? activity, DateTimeOffset now) => Finish(
        $"UPDATE outbox SET state = 'sent', activity_id = @activity, payload = NULL, problem = NULL, finished_at = @now {Mine}",
        new { id, owner, activity, now });

    public Task<bool> TryLaterAsync(long id, string owner, DateTimeOffset due, bool isUnsure, string? problem) => Finish(
        $"UPDATE outbox SET state = 'waiting', due_at = @due, is_unsure = CASE WHEN @unsure = 1 THEN 1 ELSE is_unsure END, problem = @problem {Mine}",
        new { id, owner, due, unsure = isUnsure ? 1 : 0, problem });

    /// <summary>Gives the message up. It stays, so that an operator can see it and send it again. A conversation that is closed to the bot is forgotten.</summary>
    public Task<bool> ParkAsync(OutboxRow row, string owner, string problem, bool isGone, DateTimeOffset now) => database.WriteAsync(
        async t =>
        {
            var isOurs = await t.ExecuteAsync(
                $"UPDATE outbox SET state = 'parked', problem = @problem, finished_at = @now {Mine}", new { id = row.Id, owner, problem, now }) == 1;
            if (isOurs && isGone)
            {
                await t.ExecuteAsync("DELETE FROM conversations WHERE conversation = @Conversation", new { row.Conversation });
            }

            return isOurs;
        },
        CancellationToken.None);

    /// <summary>For a database with one process: whoever held a message before this process started is gone.</summary>
    public Task ReleaseAllAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(t => t.ExecuteAsync("UPDATE outbox SET lease_until = NULL WHERE state = 'sending'"), cancellationToken);

    public Task<OutboxCounts> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QuerySingleAsync<OutboxCounts>(new CommandDefinition(
            """
            SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')) AS open,
              (SELECT count(*) FROM outbox WHERE state = 'parked') AS parked,
              (SELECT min(created_at) FROM outbox WHERE state IN ('waiting', 'sending')) AS oldest
            """,
            cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The messages that were given up, oldest first.</summary>
    public Task<IReadOnlyList<ParkedMessage>> ParkedAsync(int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ParkedMessage>>(
        async c => (await c.QueryAsync<ParkedMessage>(new CommandDefinition(
            "SELECT key, attempts, created_at, finished_at AS parked_at, problem FROM outbox WHERE state = 'parked' ORDER BY id LIMIT @most",
            new { most },
            cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    /// <summary>Puts a message that was given up back into the line.</summary>
    public Task<bool> SendAgainAsync(string key, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync("UPDATE outbox SET state = 'waiting', attempts = 0, due_at = @now, created_at = @now, finished_at = NULL WHERE key = @key AND state = 'parked'", new { key, now }) == 1,
        cancellationToken);

    private static Task<OutboxRow?> ReadAsync(Transaction transaction, long id) => transaction.FindAsync<OutboxRow>(
        """
        SELECT o.id, o.key, o.conversation, o.target, o.payload, o.attempts, o.is_unsure, o.created_at,
          c.reference, c.channel, t.activity_id AS target_activity
        FROM outbox o LEFT JOIN conversations c ON c.conversation = o.conversation LEFT JOIN outbox t ON t.key = o.target
        WHERE o.id = @id
        """,
        new { id });

    /// <summary>Not to be cancelled: the message is out, and that must be written down.</summary>
    private Task<bool> Finish(string sql, object values) => database.WriteAsync(async t => await t.ExecuteAsync(sql, values) == 1, CancellationToken.None);
}
