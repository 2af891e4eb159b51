namespace CoachBot.Storage;

/// <summary>Work that was accepted and is not done: a row each until then. Keys are remembered longer, so that the same work is not accepted twice.</summary>
internal sealed class WorkTable(Database database)
{
    /// <summary>Adds work under the last of <paramref name="keys"/>, begun by its holder; <see langword="false"/> when one of them was seen before.</summary>
    public static async Task<bool> AddAsync(Transaction transaction, string channel, IReadOnlyList<string> keys, byte[] sealedWork, WorkHold hold)
    {
        var isNew = true;
        foreach (var key in keys)
        {
            isNew &= await transaction.ExecuteAsync("INSERT INTO inbox (key, at) VALUES (@key, @Now) ON CONFLICT (key) DO NOTHING", new { key, hold.Now }) == 1;
        }

        return isNew && await transaction.ExecuteAsync(
            """
            INSERT INTO work (key, channel, sealed, attempts, due_at, lease_owner, lease_until, created_at)
            VALUES (@key, @channel, @sealedWork, 1, @Now, @Owner, @Until, @Now) ON CONFLICT (key) DO NOTHING
            """,
            new { key = keys[^1], channel, sealedWork, hold.Now, hold.Owner, hold.Until }) == 1;
    }

    public static async Task<bool> DoneAsync(Transaction transaction, string key, string owner) =>
        await transaction.ExecuteAsync("DELETE FROM work WHERE key = @key AND lease_owner = @owner", new { key, owner }) == 1;

    public static async Task<bool> LaterAsync(Transaction transaction, string key, string owner, DateTimeOffset due) =>
        await transaction.ExecuteAsync("UPDATE work SET due_at = @due, lease_owner = NULL, lease_until = NULL WHERE key = @key AND lease_owner = @owner", new { key, owner, due }) == 1;

    public Task<IReadOnlyList<WorkRow>> TakeAsync(string channel, int most, WorkHold hold, CancellationToken cancellationToken) => database.WriteAsync(
        t => t.ListAsync<WorkRow>(
            $"""
            WITH due AS MATERIALIZED (
              SELECT key FROM work
              WHERE channel = @channel AND due_at <= @Now AND (lease_until IS NULL OR lease_until <= @Now)
              ORDER BY due_at LIMIT @most {t.Dialect.SkipLocked})
            UPDATE work SET lease_owner = @Owner, lease_until = @Until, attempts = attempts + 1
            WHERE key IN (SELECT key FROM due)
            RETURNING key, sealed, attempts, created_at
            """,
            new { channel, most, hold.Owner, hold.Now, hold.Until }),
        cancellationToken);

    /// <summary>Prolongs the hold of what is named, as far as it is still the holder's.</summary>
    public Task RenewAsync(IReadOnlyCollection<string> keys, WorkHold hold, CancellationToken cancellationToken) => database.WriteAsync(
        t => t.ExecuteAsync("UPDATE work SET lease_until = @Until WHERE lease_owner = @Owner AND key = @key", keys.Select(key => new { hold.Owner, hold.Until, key })), cancellationToken);

    /// <summary>Ends the holds of <paramref name="owner"/>, or all.</summary>
    public Task ReleaseAsync(string? owner, CancellationToken cancellationToken) => database.WriteAsync(
        t => owner is null
            ? t.ExecuteAsync("UPDATE work SET lease_owner = NULL, lease_until = NULL")
            : t.ExecuteAsync("UPDATE work SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = @owner", new { owner }),
        cancellationToken);
}
