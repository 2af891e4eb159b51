namespace CoachBot.Storage;

/// <summary>The keys of what was taken in, so that several processes do it once.</summary>
internal sealed class InboxTable(Database database)
{
    /// <summary>Whether several processes take in.</summary>
    public bool IsShared => database.Dialect.IsShared;

    /// <summary>Notes a key; <see langword="false"/> when it is there already.</summary>
    public Task<bool> AddAsync(string key, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t => await t.ExecuteAsync("INSERT INTO inbox (key, at) VALUES (@key, @now) ON CONFLICT (key) DO NOTHING", new { key, now }) == 1, cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        database.WriteAsync(t => t.ExecuteAsync("DELETE FROM inbox WHERE key = @key", new { key }), cancellationToken);
}
