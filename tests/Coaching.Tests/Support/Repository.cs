namespace CoachBot.Coaching.Tests.Support;

/// <summary>Finds the files that tests share with people: corpora, goldens.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus(params string[] parts) => Path.Combine([Root, "tests", "corpora", .. parts]);

    /// <summary>The lines of a corpus file, comments and empty lines left out.</summary>
    public static string[] Lines(params string[] parts) =>
        [.. File.ReadLines(Corpus(parts)).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoachBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run below the folder of CoachBot.sln.");
    }
}
