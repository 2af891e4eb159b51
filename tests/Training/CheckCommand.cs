namespace CoachBot.Training;

/// <summary>Trains again into a folder of its own and compares with the files that ship, byte for byte.</summary>
internal static class CheckCommand
{
    public static int Run(string data, string models)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-models");
        try
        {
            TrainCommand.Run(data, folder.FullName);
            var different = Different(folder.FullName, models).ToArray();
            Console.WriteLine(different.Length == 0 ? "All files are the same." : $"Different: {string.Join(", ", different)}");
            return different.Length == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Names of the model files that differ or are missing on one side.</summary>
    public static IEnumerable<string> Different(string one, string other) =>
        Names(one).Union(Names(other), StringComparer.Ordinal).Where(n => !Same(Path.Combine(one, n), Path.Combine(other, n))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*.bin").Select(f => Path.GetFileName(f));

    private static bool Same(string one, string other) => File.Exists(one) && File.Exists(other) && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
