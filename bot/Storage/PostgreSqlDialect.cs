using System.Data.Common;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>A PostgreSQL database for any number of processes.</summary>
internal sealed class PostgreSqlDialect(string connectionString) : Dialect
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public override string Name => "postgresql";

    public override bool IsShared => true;

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string ForShare => "FOR SHARE";

    /// <summary>The number stands for this program among all that may use the server.</summary>
    public override string LockForMigration => "SELECT 1 FROM (SELECT pg_advisory_xact_lock(7308332017)) AS waited";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    public override ValueTask<IDisposable?> TurnToWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable?>(null);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
