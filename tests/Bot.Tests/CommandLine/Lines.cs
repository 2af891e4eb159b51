using System.Text;
using System.Text.Json;
using CoachBot.CommandLine;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Tests.CommandLine;

/// <summary>Sends lines through the review as a file or a pipe would, without a process.</summary>
internal static class Lines
{
    private static readonly Lazy<Coach> Loaded = new(() => new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder)));

    public static Coach Coach => Loaded.Value;

    public static LineReviews Reviews(OutputFormat format = OutputFormat.Json, ItemKind kind = ItemKind.Auto) => new(Coach, kind, format, null);

    /// <summary>The answers to <paramref name="input"/>, and whether all items were good.</summary>
    public static async Task<(bool Good, JsonElement[] Answers)> ReviewAsync(string input)
    {
        var (good, text) = await ReviewTextAsync(Encoding.UTF8.GetBytes(input), OutputFormat.Json);
        return (good, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)]);
    }

    public static async Task<(bool Good, string Text)> ReviewTextAsync(byte[] input, OutputFormat format)
    {
        using var output = new MemoryStream();
        var good = await Reviews(format).RunAsync(new LineReader(new MemoryStream(input)), output, CancellationToken.None);
        return (good, Encoding.UTF8.GetString(output.ToArray()));
    }

    public static JsonElement Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }
}
