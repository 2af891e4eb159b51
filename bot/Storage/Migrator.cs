namespace CoachBot.Storage;

/// <summary>Brings the database to the shape this program knows, and refuses one that is ahead of it.</summary>
internal sealed class Migrator(Database database, TimeProvider time)
{
    private const string CreateTable = "CREATE TABLE IF NOT EXISTS migrations (number integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)";

    /// <summary>Several processes may start at once: one migrates, the others wait and find it done.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(t => MigrateAsync(t, Migration.For(database.Dialect.Name)), cancellationToken);

    public async Task MigrateAsync(Transaction transaction, IReadOnlyList<Migration> migrations)
    {
        await transaction.ExecuteAsync(database.Dialect.LockForMigration);
        await transaction.ExecuteAsync(CreateTable);
        var applied = await transaction.FindAsync<int>("SELECT coalesce(max(number), 0) FROM migrations");
        var known = migrations[^1].Number;
        if (applied > known)
        {
            throw new StorageException($"The database is of a newer CoachBot: it is at step {applied}, and this program knows {known}. Start the newer program, or restore the backup made before the upgrade.");
        }

        foreach (var migration in migrations.Where(m => m.Number > applied))
        {
            await transaction.ExecuteAsync(migration.Sql);
            await transaction.ExecuteAsync(
                "INSERT INTO migrations (number, name, applied_at) VALUES (@Number, @Name, @at)",
                new { migration.Number, migration.Name, at = time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        }
    }
}
