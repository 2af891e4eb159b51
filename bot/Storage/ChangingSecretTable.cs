using Dapper;

namespace CoachBot.Storage;

/// <summary>Secrets that are exchanged for new ones from time to time, each by one process at a time.</summary>
internal sealed class ChangingSecretTable(Database database)
{
    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<byte[]?>(new CommandDefinition("SELECT sealed FROM changing_secrets WHERE name = @name", new { name }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary><see langword="false"/> when another process is exchanging it.</summary>
    public Task<bool> TakeAsync(string name, WorkHold hold, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("INSERT INTO changing_secrets (name) VALUES (@name) ON CONFLICT (name) DO NOTHING", new { name });
            return await t.ExecuteAsync(
                "UPDATE changing_secrets SET lease_owner = @Owner, lease_until = @Until WHERE name = @name AND (lease_until IS NULL OR lease_until <= @Now)",
                new { name, hold.Owner, hold.Until, hold.Now }) == 1;
        },
        cancellationToken);

    /// <summary>Lets go of it, with what it is now; <see langword="null"/> leaves it as it was.</summary>
    public Task ReleaseAsync(string name, string owner, byte[]? sealedSecret) => database.WriteAsync(
        t => t.ExecuteAsync(
            "UPDATE changing_secrets SET sealed = coalesce(@sealedSecret, sealed), lease_owner = NULL, lease_until = NULL WHERE name = @name AND lease_owner = @owner", new { name, owner, sealedSecret }),
        CancellationToken.None);
}
