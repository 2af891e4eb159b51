using Dapper;

namespace CoachBot.Storage;

/// <summary>Copies a SQLite database into a file while the bot goes on writing. The copy is the database at one moment.</summary>
internal static class Backup
{
    public static async Task MakeAsync(Database database, string file, CancellationToken cancellationToken)
    {
        if (database.Dialect.IsShared)
        {
            throw new StorageException("A backup of PostgreSQL is made with its own tool: pg_dump --format=custom --file=coachbot.dump, with the connection of the bot.");
        }

        if (File.Exists(file))
        {
            throw new StorageException($"{file} exists already. Give the name of a new file.");
        }

        await database.ReadAsync(c => c.ExecuteAsync(new CommandDefinition("VACUUM INTO @file", new { file }, cancellationToken: cancellationToken)), cancellationToken);
    }
}
