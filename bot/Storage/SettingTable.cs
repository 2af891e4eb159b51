using Dapper;

namespace CoachBot.Storage;

/// <summary>What was set by command, and who changed what when.</summary>
internal sealed class SettingTable(Database database)
{
    private const string All = "SELECT name, value FROM settings";

    /// <summary>What is set, each name behind those that it is below.</summary>
    public Task<IReadOnlyList<(string Name, string Value)>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async c => InOrder(await c.QueryAsync<(string, string)>(new CommandDefinition(All, cancellationToken: cancellationToken))), cancellationToken);

    /// <summary>Changes all of it or nothing. Two who change at once wait for each other, so what is decided on is what is there.</summary>
    /// <param name="decide">The changes to make on what is set now; none to leave it. An empty value removes the name with all below it.</param>
    /// <param name="by">The key of the person who changes it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ChangeAsync(
        Func<IReadOnlyList<(string Name, string Value)>, IReadOnlyList<(string Name, string? Before, string Value)>> decide, string by, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await Revisions.RaiseAsync(t, Revisions.Settings);
            foreach (var (name, before, value) in decide(InOrder(await t.ListAsync<(string, string)>(All))))
            {
                // One spelling is left, and nothing below what was removed: it would come back with the next start.
                await t.ExecuteAsync(
                    value.Length > 0
                        ? "DELETE FROM settings WHERE lower(name) = lower(@name)"
                        : "DELETE FROM settings WHERE lower(name) = lower(@name) OR substr(lower(name), 1, length(@name) + 1) = lower(@name) || ':'",
                    new { name });
                await t.ExecuteAsync("INSERT INTO settings (name, value) VALUES (@name, @value)", new { name, value });
                await t.ExecuteAsync(
                    "INSERT INTO setting_changes (name, old_value, new_value, changed_by, changed_at) VALUES (@name, @before, @value, @by, @now)",
                    new { name, before, value, by, now });
            }
        },
        cancellationToken);

    /// <summary>The latest changes, the newest first.</summary>
    public Task<IReadOnlyList<SettingChange>> ChangesAsync(int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SettingChange>>(
        async c => (await c.QueryAsync<SettingChange>(new CommandDefinition(
            "SELECT name, old_value, new_value, changed_by, changed_at FROM setting_changes ORDER BY id DESC LIMIT @most", new { most }, cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    // Databases sort by the rules of a language, which pass over the colon.
    private static IReadOnlyList<(string Name, string Value)> InOrder(IEnumerable<(string Name, string Value)> settings) => [.. settings.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)];
}
