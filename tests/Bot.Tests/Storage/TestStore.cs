using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Tests.Storage;

/// <summary>An empty database of one kind, gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly StorageOptions _options;
    private readonly Func<Task> _drop;
    private readonly List<Database> _opened = [];

    private TestStore(StorageOptions options, Func<Task> drop) => (_options, _drop) = (options, drop);

    /// <summary>The database as the first process sees it.</summary>
    public Database Database { get; private set; } = null!;

    public StorageOptions Options => _options;

    public static async Task<TestStore> CreateAsync(string kind)
    {
        var store = kind == nameof(StorageProvider.Sqlite) ? Sqlite() : await PostgreSqlAsync();
        store.Database = store.Open();
        await store.Database.Dialect.ClaimAsync(CancellationToken.None);
        await new Migrator(store.Database, TimeProvider.System).MigrateAsync(CancellationToken.None);
        return store;
    }

    /// <summary>The database as another process would open it.</summary>
    public Database Open()
    {
        var database = new Database(StorageSetup.DialectOf(_options, "/"));
        _opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        await _drop();
    }

    private static TestStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-tests-");
        return new TestStore(new StorageOptions { ConnectionString = $"Data Source={folder.FullName}/test.db" }, () =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestStore> PostgreSqlAsync()
    {
        var server = Environment.GetEnvironmentVariable(OnPostgreSqlAttribute.Variable)!;
        var schema = "test_" + Guid.NewGuid().ToString("N");
        await RunAsync(server, $"CREATE SCHEMA {schema}");
        var own = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 10 }.ToString();
        return new TestStore(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = own }, () => RunAsync(server, $"DROP SCHEMA {schema} CASCADE"));
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
