using CoachBot.Training;

namespace CoachBot.Coaching.Tests.Signals;

/// <summary>A test that needs the training data, which are not part of the repository; skipped, with that reason, where they are absent.</summary>
public sealed class DataFactAttribute : FactAttribute
{
    /// <summary>Skips the test unless the data are there.</summary>
    public DataFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = $"No training data: set {Options.DataVariable} to their folder (tests/Training/README.md).";
        }
    }

    internal static string? Folder => Environment.GetEnvironmentVariable(Options.DataVariable);
}
