using System.Text.Json;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Escalation;

/// <summary>A conversation of <c>tests/corpora/conversations</c> with its expected risk.</summary>
internal sealed record RiskRow(string Id, string Level, string? Code, IReadOnlyList<Turn> Turns)
{
    public static IReadOnlyList<RiskRow> Read(string name) =>
        [.. File.ReadLines(Repository.Corpus("conversations", name + ".jsonl")).Where(l => l.Length > 0).Select(Parse)];

    private static RiskRow Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new RiskRow(
            root.GetProperty("id").GetString()!, root.GetProperty("level").GetString()!, root.TryGetProperty("code", out var code) ? code.GetString() : null,
            [.. root.GetProperty("turns").EnumerateArray().Select(t => new Turn(t.GetProperty("speaker").GetString() == "customer" ? Speaker.Customer : Speaker.Agent, "", t.GetProperty("text").GetString()!))]);
    }
}
