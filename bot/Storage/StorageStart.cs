using System.Data.Common;

namespace CoachBot.Storage;

/// <summary>Opens the database before anything else starts: claims it, migrates it, reads the salt.</summary>
internal sealed class StorageStart(Database database, TimeProvider time, PersonKeys people) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.Dialect.ClaimAsync(cancellationToken);
            await new Migrator(database, time).MigrateAsync(cancellationToken);
            people.Use(await Salt.ReadAsync(database, cancellationToken));
        }
        catch (DbException e)
        {
            throw new StorageException($"The database cannot be opened: {e.Message} Check {StorageOptions.Section}:{nameof(StorageOptions.Provider)} and {StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}.", e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
