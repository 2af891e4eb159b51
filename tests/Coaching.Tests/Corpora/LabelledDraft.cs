using System.Text.Json;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Corpora;

/// <summary>One row of the labelled evaluation set; see tests/corpora/drafts/POLICY.md.</summary>
internal sealed record LabelledDraft(string Id, Draft Draft, IReadOnlyList<string> Lessons, Verdict Verdict)
{
    public static IReadOnlyList<LabelledDraft> Read(string file) => [.. File.ReadLines(Repository.Corpus("drafts", file)).Where(l => l.Length > 0).Select(Parse)];

    private static LabelledDraft Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var draft = new Draft(row.GetProperty("text").GetString()!)
        {
            Customer = row.TryGetProperty("customer", out var customer) ? customer.GetString() : null,
            Channel = row.TryGetProperty("channel", out var channel) ? Enum.Parse<Channel>(channel.GetString()!, ignoreCase: true) : Channel.Chat,
        };
        return new LabelledDraft(
            row.GetProperty("id").GetString()!,
            draft,
            [.. row.GetProperty("lessons").EnumerateArray().Select(l => l.GetString()!)],
            Enum.Parse<Verdict>(row.GetProperty("verdict").GetString()!, ignoreCase: true));
    }
}
