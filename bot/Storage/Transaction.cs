using System.Data.Common;
using Dapper;

namespace CoachBot.Storage;

/// <summary>A transaction in progress: hand it to everything that must happen together.</summary>
internal sealed class Transaction(DbTransaction inner, Dialect dialect, CancellationToken cancellationToken)
{
    private List<Action>? _committed;

    public Dialect Dialect => dialect;

    public DbTransaction Inner => inner;

    /// <summary>The number of rows that were changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? values = null) => Connection.ExecuteAsync(Command(sql, values));

    public Task<T?> FindAsync<T>(string sql, object? values = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, values));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) => (await Connection.QueryAsync<T>(Command(sql, values))).AsList();

    /// <summary>Calls <paramref name="tell"/> once everything is safely written, and not at all if it is not.</summary>
    public void AfterCommit(Action tell) => (_committed ??= []).Add(tell);

    public void TellOfCommit() => _committed?.ForEach(tell => tell());

    private DbConnection Connection => inner.Connection ?? throw new InvalidOperationException("The transaction is over.");

    private CommandDefinition Command(string sql, object? values) => new(sql, values, inner, cancellationToken: cancellationToken);
}
