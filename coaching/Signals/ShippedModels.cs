using System.Reflection;
using CoachBot.Coaching.Signals.Linear;

namespace CoachBot.Coaching.Signals;

/// <summary>The model files inside the library.</summary>
internal static class ShippedModels
{
    /// <summary>File name of the features all models share.</summary>
    public const string Features = "features.bin";

    private const string Folder = "CoachBot.Coaching.Signals.Models.";

    private static readonly Assembly Library = typeof(ShippedModels).Assembly;

    public static LinearBank Load()
    {
        var tags = new byte[FeatureTable.Places];
        using (var stream = Library.GetManifestResourceStream(Folder + Features) ?? throw new InvalidOperationException("The library was built without its models."))
        {
            stream.ReadExactly(tags);
        }

        var names = Library.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && !n.EndsWith(Features, StringComparison.Ordinal));
        return new LinearBank(new FeatureTable(tags), names.Order(StringComparer.Ordinal).Select(Read));
    }

    private static LinearModel Read(string name)
    {
        using var stream = Library.GetManifestResourceStream(name)!;
        return LinearModel.Read(stream);
    }
}
