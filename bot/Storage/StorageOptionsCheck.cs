using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>What can be told of the storage settings before a database is opened. A connection string may hold a password, so none is repeated.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    private const int MostDays = 3650;
    private const string ConnectionString = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problems = new[] { Days(options.RetentionDays), Connection(options) }.OfType<string>().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Days(int days) => days is >= 1 and <= MostDays
        ? null
        : $"{StorageOptions.Section}:{nameof(StorageOptions.RetentionDays)} is {days}. Give a number of days from 1 to {MostDays}.";

    private static string? Connection(StorageOptions options) => options switch
    {
        { ConnectionString: null or "" } => $"{ConnectionString} is empty. Set it, or remove it to use {StorageOptions.DefaultConnectionString}.",
        { Provider: StorageProvider.Sqlite } => CanRead(() => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource)
            ? null
            : $"{ConnectionString} is no connection string for SQLite. Write it like {StorageOptions.DefaultConnectionString}.",
        _ => CanRead(() => new NpgsqlConnectionStringBuilder(options.ConnectionString).Host)
            ? null
            : $"{ConnectionString} is no connection string for PostgreSQL. Write it like Host=db.example;Database=coachbot;Username=coachbot;Password=…",
    };

    private static bool CanRead(Func<string?> read)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(read());
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
