using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Benchmarks;

/// <summary>An empty store of each kind: a SQLite file, and a schema on the PostgreSQL server that the environment names, gone afterwards.</summary>
internal static class BenchmarkStores
{
    private const string Server = "COACHBOT_TEST_POSTGRES";

    /// <summary>The name of each store with the bot's settings for it.</summary>
    /// <param name="name">What the store is for.</param>
    public static async IAsyncEnumerable<(string Title, (string Key, string? Value)[] Settings)> AllAsync(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"coachbot-{name}-");
        yield return ("SQLite", SettingsOf(StorageProvider.Sqlite, $"Data Source={folder.FullName}/coachbot.db"));
        folder.Delete(recursive: true);

        if (Environment.GetEnvironmentVariable(Server) is not { Length: > 0 } server)
        {
            Console.WriteLine($"PostgreSQL: not measured, {Server} names no server.");
            yield break;
        }

        var schema = $"bench_{name}_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}");
        yield return ("PostgreSQL", SettingsOf(StorageProvider.PostgreSql, new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString()));
        await ExecuteAsync(server, $"DROP SCHEMA {schema} CASCADE");
    }

    /// <summary>The database of such settings, with its tables.</summary>
    public static async Task<Database> OpenAsync((string Key, string? Value)[] settings)
    {
        var options = new StorageOptions { Provider = Enum.Parse<StorageProvider>(settings[0].Value!), ConnectionString = settings[1].Value! };
        var database = new Database(StorageSetup.DialectOf(options, "/"));
        await database.Dialect.ClaimAsync(CancellationToken.None);
        await new Migrator(database, TimeProvider.System).MigrateAsync(CancellationToken.None);
        return database;
    }

    private static (string, string?)[] SettingsOf(StorageProvider provider, string connectionString) => [("Storage:Provider", provider.ToString()), ("Storage:ConnectionString", connectionString)];

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
