using System.Data.Common;

namespace CoachBot.Storage;

/// <summary>The bot's records. What belongs together is written in one transaction; reading never waits for writing.</summary>
internal sealed class Database(Dialect dialect) : IAsyncDisposable
{
    static Database() => Instants.Register();

    public Dialect Dialect => dialect;

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await dialect.OpenAsync(cancellationToken);
        return await read(connection);
    }

    /// <summary>Does all of <paramref name="write"/> or nothing of it.</summary>
    public async Task<T> WriteAsync<T>(Func<Transaction, Task<T>> write, CancellationToken cancellationToken)
    {
        Transaction transaction;
        T result;
        using (await dialect.TurnToWriteAsync(cancellationToken))
        {
            await using var connection = await dialect.OpenAsync(cancellationToken);
            await using var inner = await connection.BeginTransactionAsync(cancellationToken);
            transaction = new Transaction(inner, dialect, cancellationToken);
            result = await write(transaction);
            await inner.CommitAsync(cancellationToken);
        }

        transaction.TellOfCommit();
        return result;
    }

    public Task WriteAsync(Func<Transaction, Task> write, CancellationToken cancellationToken) => WriteAsync(
        async transaction =>
        {
            await write(transaction);
            return true;
        },
        cancellationToken);

    public ValueTask DisposeAsync() => dialect.DisposeAsync();
}
