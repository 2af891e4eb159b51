using System.Security.Cryptography;

namespace CoachBot.Storage;

/// <summary>The secret that makes people's keys unguessable. Made at the first start, and the same for all processes on the database.</summary>
internal static class Salt
{
    private const string Name = "salt";
    private const int Bytes = 32;

    public static async Task<byte[]> ReadAsync(Database database, CancellationToken cancellationToken) => Convert.FromHexString(await database.WriteAsync(
        async transaction =>
        {
            await transaction.ExecuteAsync(
                "INSERT INTO secrets (name, value) VALUES (@Name, @value) ON CONFLICT (name) DO NOTHING",
                new { Name, value = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)) });
            return (await transaction.FindAsync<string>("SELECT value FROM secrets WHERE name = @Name", new { Name }))!;
        },
        cancellationToken));
}
