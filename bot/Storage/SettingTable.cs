using Dapper;

namespace CoachBot.Storage;

/// <summary>What was set by command, and who changed what when.</summary>
internal sealed class SettingTable(Database database)
{
    public Task<IReadOnlyList<(string Name, string Value)>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<(string, string)>>(
        async c => (await c.QueryAsync<(string, string)>(new CommandDefinition("SELECT name, value FROM settings ORDER BY name", cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    /// <summary>Sets a value and writes the change down.</summary>
    public Task SetAsync(string name, string? before, string value, string by, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { name, value });
            await t.ExecuteAsync(
                "INSERT INTO setting_changes (name, old_value, new_value, changed_by, changed_at) VALUES (@name, @before, @value, @by, @now)",
                new { name, before, value, by, now });
            await Revisions.RaiseAsync(t, Revisions.Settings);
        },
        cancellationToken);

    /// <summary>The latest changes, the newest first.</summary>
    public Task<IReadOnlyList<SettingChange>> ChangesAsync(int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SettingChange>>(
        async c => (await c.QueryAsync<SettingChange>(new CommandDefinition(
            "SELECT name, old_value, new_value, changed_by, changed_at FROM setting_changes ORDER BY id DESC LIMIT @most", new { most }, cancellationToken: cancellationToken))).AsList(),
        cancellationToken);
}
