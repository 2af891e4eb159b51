using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>The activities of tests/shapes/teams, as they would arrive from a service on this machine.</summary>
internal static class TeamsShapes
{
    private static readonly string Folder = Repository.PathOf("tests", "shapes", "teams");

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static JsonObject Read(string name, string serviceUrl)
    {
        var activity = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!.AsObject();
        activity["serviceUrl"] = serviceUrl;
        return activity;
    }
}
