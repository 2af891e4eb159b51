using System.Data.Common;

namespace CoachBot.Storage;

/// <summary>What one database does differently from the other. All other SQL is the same for both.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    /// <summary>The name of the folder with this database's migrations.</summary>
    public abstract string Name { get; }

    /// <summary>Whether several processes may work on the database at once.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Ends a query for rows that this transaction is about to change, and leaves out what another one is changing.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Ends a query for rows that nobody is to change until this transaction is over.</summary>
    public abstract string ForShare { get; }

    /// <summary>Takes hold of the database before anything else, or says in a sentence why that cannot be.</summary>
    public virtual Task ClaimAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Waits for its turn to write, where the database has one writer at a time.</summary>
    public abstract ValueTask<IDisposable?> TurnToWriteAsync(CancellationToken cancellationToken);

    /// <summary>Within a transaction: waits until nobody else migrates.</summary>
    public abstract string LockForMigration { get; }

    public abstract ValueTask DisposeAsync();
}
