using System.Globalization;

namespace CoachBot.Storage;

/// <summary>One numbered step from one shape of the database to the next.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All steps for a dialect, first to last.</summary>
    public static IReadOnlyList<Migration> For(string dialect)
    {
        var folder = $"migrations/{dialect}/";
        return [.. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Read(n, n[folder.Length..]))];
    }

    private static Migration Read(string resource, string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
