namespace CoachBot.Tests.Support;

/// <summary>Where the files of the repository are, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoachBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("CoachBot.sln is in no folder above the tests.");
    }
}
