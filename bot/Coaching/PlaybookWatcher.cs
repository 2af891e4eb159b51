using System.Threading.Channels;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching;

/// <summary>
/// Puts an edited playbook into force without a restart. A broken edit changes nothing: the last good playbook stays, and the log
/// says once what is wrong.
/// </summary>
internal sealed partial class PlaybookWatcher(Coach coach, PlaybookFolders folders, TimeProvider time, ILogger<PlaybookWatcher> logger) : BackgroundService
{
    /// <summary>An editor writes a file in several steps, a checkout writes many files: wait until it is quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Network shares and some containers never announce a change.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _stamp;
    private string? _told;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _stamp = folders.Stamp();
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the playbook again if a file changed since it was last read well.</summary>
    internal void Check()
    {
        try
        {
            var stamp = folders.Stamp();
            if (stamp == _stamp)
            {
                return;
            }

            coach.Playbook = folders.Load();
            _stamp = stamp;
            _told = null;
            Reloaded(coach.Playbook.RuleCount);
        }
        catch (Exception e) when (e is PlaybookException or IOException or UnauthorizedAccessException)
        {
            // The stamp stays old: a file that was only locked or half written is read again at the next poll.
            if (_told != e.Message)
            {
                _told = e.Message;
                Broken(e.Message);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watchers = folders.Paths.Where(Directory.Exists).Select(Watch).OfType<FileSystemWatcher>().ToArray();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                // First of all: a file may have changed between the start and the first watcher.
                Check();
                await NextChange(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            Array.ForEach(watchers, w => w.Dispose());
        }
    }

    private async Task NextChange(CancellationToken stoppingToken)
    {
        using var poll = new CancellationTokenSource(Poll, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, stoppingToken);
        try
        {
            await _changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return;
        }

        do
        {
            await Task.Delay(Quiet, time, stoppingToken);
        }
        while (_changes.Reader.TryRead(out _));
    }

    private FileSystemWatcher? Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            OnlyPolling(folder);
            return null;
        }
    }

    private void Note(object sender, FileSystemEventArgs e) => _changes.Writer.TryWrite(true);

    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "The playbook was read again: {Rules} rules are in force.")]
    private partial void Reloaded(int rules);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "The playbook was changed but is not in force; the last good one stays. {Problems}")]
    private partial void Broken(string problems);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "Changes in {Folder} are not announced by the system; the bot looks every 30 seconds.")]
    private partial void OnlyPolling(string folder);
}
