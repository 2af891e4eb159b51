using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>A SQLite file for one process. Readers never wait; writers take turns in the process instead of polling the file's lock.</summary>
internal sealed class SqliteDialect : Dialect
{
    private readonly string _file;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private FileStream? _claim;

    /// <param name="connectionString">As configured.</param>
    /// <param name="folder">What a relative file is relative to.</param>
    public SqliteDialect(string connectionString, string folder)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        _file = settings.DataSource = Path.GetFullPath(settings.DataSource, folder);
        settings.ForeignKeys ??= true;
        // Only who claims the file may create it: who looks into it from the command line finds it or does not.
        settings.Mode = settings.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : settings.Mode;
        _connectionString = settings.ToString();
    }

    public override string Name => "sqlite";

    public override bool IsShared => false;

    public override string SkipLocked => "";

    public override string ForShare => "";

    /// <summary>A transaction that writes is the only one, from its start.</summary>
    public override string LockForMigration => "SELECT 1";

    public override async Task ClaimAsync(CancellationToken cancellationToken)
    {
        LockFile();
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<IDisposable?> TurnToWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Turn(_writer);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _claim?.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void LockFile()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            _claim = new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.Open(_file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite).Dispose();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageException($"The database {_file} cannot be written. Give the bot the right to write there, or set {StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} to a file elsewhere.", e);
        }
        catch (IOException e) when (!IsTaken(e))
        {
            throw new StorageException($"The database {_file} cannot be opened: {e.Message} Mend that, or set {StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} to a file elsewhere.", e);
        }
        catch (IOException e)
        {
            throw new StorageException($"The database {_file} is in use by another CoachBot. Stop that one, or set {StorageOptions.Section}:{nameof(StorageOptions.Provider)} to PostgreSql to run several on one database.", e);
        }
    }

    /// <summary>A sharing violation on Windows, EWOULDBLOCK on Linux and macOS.</summary>
    private static bool IsTaken(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
