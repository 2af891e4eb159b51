using System.CommandLine;
using CoachBot.Storage;

namespace CoachBot.CommandLine;

/// <summary>The command <c>backup</c>: a copy of the SQLite database, also while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write. It must not exist." };
        var command = new Command("backup", "Copies the bot's SQLite database into a file, also while the bot runs.") { file };
        command.SetAction((parsed, cancellationToken) => StoreAccess.RunAsync(
            async (services, token) =>
            {
                var target = parsed.GetValue(file)!.FullName;
                await Backup.MakeAsync(services.GetRequiredService<Database>(), target, token);
                Console.WriteLine($"The backup is in {target}.");
                return CoachCommand.Success;
            },
            cancellationToken));
        return command;
    }
}
