using CoachBot.Storage;
using Dapper;

namespace CoachBot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_made_while_the_bot_writes_is_whole_and_can_be_started_from()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await PairAsync(store.Database, i);
                Volatile.Write(ref written, i + 1);
            }
        });
        await UntilAsync(() => Volatile.Read(ref written) > 20);

        var file = Path.Combine(_folder.FullName, "backup.db");
        var atLeast = Volatile.Read(ref written);
        await Backup.MakeAsync(store.Open(), file, CancellationToken.None);
        await UntilAsync(() => Volatile.Read(ref written) > atLeast + 5);
        await stop.CancelAsync();
        await writing;

        await using var restored = new Database(StorageSetup.DialectOf(new StorageOptions { ConnectionString = $"Data Source={file}" }, "/"));
        await restored.Dialect.ClaimAsync(CancellationToken.None);
        await new Migrator(restored, TimeProvider.System).MigrateAsync(CancellationToken.None);
        Assert.Equal("ok", await restored.ReadAsync(c => c.QuerySingleAsync<string>("PRAGMA integrity_check"), CancellationToken.None));
        var (secrets, inbox) = await restored.ReadAsync(c => c.QuerySingleAsync<(int, int)>("SELECT (SELECT count(*) FROM secrets), (SELECT count(*) FROM inbox)"), CancellationToken.None);
        Assert.Equal(secrets, inbox);
        Assert.InRange(secrets, atLeast, written);
        await PairAsync(restored, -1);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var file = Path.Combine(_folder.FullName, "backup.db");
        await File.WriteAllTextAsync(file, "precious");

        await Assert.ThrowsAsync<StorageException>(() => Backup.MakeAsync(store.Database, file, CancellationToken.None));

        Assert.Equal("precious", await File.ReadAllTextAsync(file));
    }

    /// <summary>Two rows that belong together.</summary>
    private static Task PairAsync(Database database, int number) => database.WriteAsync(
        async t =>
        {
            await t.ExecuteAsync("INSERT INTO secrets (name, value) VALUES (@name, '')", new { name = $"{number}" });
            await t.ExecuteAsync("INSERT INTO inbox (key, at) VALUES (@name, @at)", new { name = $"{number}", at = DateTimeOffset.UnixEpoch });
        },
        CancellationToken.None);

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1000 && !holds(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(holds());
    }
}
