using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Host;

public sealed class PlaybookWatcherTests : IDisposable
{
    private readonly string _team = Directory.CreateTempSubdirectory("playbook").FullName;
    private readonly LogRecord _log = new();
    private readonly LoggerFactory _logs = new();
    private readonly PlaybookFolders _folders;
    private readonly Coach _coach;
    private readonly PlaybookWatcher _watcher;

    public PlaybookWatcherTests()
    {
        _logs.AddProvider(_log);
        _folders = new PlaybookFolders([PlaybookLoader.ShippedFolder, _team]);
        _coach = new Coach(_folders.Load());
        _watcher = new PlaybookWatcher(_coach, _folders, TimeProvider.System, _logs.CreateLogger<PlaybookWatcher>());
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _logs.Dispose();
        Directory.Delete(_team, recursive: true);
    }

    [Fact]
    public async Task An_edit_is_in_force_without_a_restart()
    {
        var before = _coach.Playbook.RuleCount;
        await _watcher.StartAsync(CancellationToken.None);

        Silence("trigger.calm-down");

        await Until(() => _coach.Playbook.RuleCount == before - 1);
        await _watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_broken_edit_keeps_the_last_good_playbook_and_is_told_once()
    {
        var good = _coach.Playbook;
        File.WriteAllText(Path.Combine(_team, "overrides.yml"), "silenced: [\n");

        _watcher.Check();
        _watcher.Check();

        Assert.Same(good, _coach.Playbook);
        var line = Assert.Single(_log.Lines, l => l.Contains("not in force", StringComparison.Ordinal));
        Assert.Matches(@"overrides\.yml\(\d+,\d+\)", line);
    }

    [Fact]
    public void A_mended_edit_comes_into_force()
    {
        var before = _coach.Playbook.RuleCount;
        File.WriteAllText(Path.Combine(_team, "overrides.yml"), "no-such-key: 1\n");
        _watcher.Check();

        Silence("trigger.calm-down");
        _watcher.Check();

        Assert.Equal(before - 1, _coach.Playbook.RuleCount);
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(holds());
    }

    private void Silence(string rule) => File.WriteAllText(Path.Combine(_team, "overrides.yml"), $"silence: [{rule}]\n");
}
