using Dapper;

namespace CoachBot.Storage;

/// <summary>Numbers that grow with every change of what processes keep in memory.</summary>
internal static class Revisions
{
    public const string SilencedRules = "silenced_rules";

    public const string Settings = "settings";

    /// <summary>Nobody reads this one: who raises it waits for those who write down what they noted of people, and they for it.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>Nobody reads this one: who raises it in a transaction is alone with the cases until its end.</summary>
    public const string Escalations = "escalations";

    /// <summary>Belongs into the transaction of the change.</summary>
    public static Task RaiseAsync(Transaction transaction, string name) => transaction.ExecuteAsync(
        "INSERT INTO revisions (name, number) VALUES (@name, 1) ON CONFLICT (name) DO UPDATE SET number = revisions.number + 1", new { name });

    public static Task<IReadOnlyDictionary<string, long>> ReadAsync(Database database, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, long>>(
        async c => (await c.QueryAsync<(string Name, long Number)>(new CommandDefinition("SELECT name, number FROM revisions", cancellationToken: cancellationToken)))
            .ToDictionary(r => r.Name, r => r.Number, StringComparer.Ordinal),
        cancellationToken);
}
