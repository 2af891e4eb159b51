using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using Microsoft.Extensions.Options;

namespace CoachBot.Coaching;

/// <summary>The folders the playbook is read from: the shipped one, then the team's.</summary>
internal sealed class PlaybookFolders
{
    public PlaybookFolders(IOptions<CoachingOptions> options)
        : this([PlaybookLoader.ShippedFolder, .. options.Value.PlaybookPaths])
    {
    }

    public PlaybookFolders(IReadOnlyList<string> paths) => Paths = paths;

    public IReadOnlyList<string> Paths { get; }

    public Playbook Load() => PlaybookLoader.Load(Paths);

    /// <summary>A number that changes when a file is added, removed or written. Two edits within one tick of the file system's clock that keep the length look alike.</summary>
    public long Stamp()
    {
        var stamp = 17L;
        foreach (var file in Paths.Where(Directory.Exists).SelectMany(p => new DirectoryInfo(p).EnumerateFiles("*", SearchOption.AllDirectories)))
        {
            // Added up, because a file system may list its files in any order.
            stamp += HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
        }

        return stamp;
    }
}
