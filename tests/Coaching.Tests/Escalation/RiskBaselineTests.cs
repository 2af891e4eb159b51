using System.Text.Json;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Escalation;

/// <summary>How much of each file of <c>tests/corpora/conversations</c> is judged as expected, against what was reached before (<c>baseline.json</c> there).</summary>
public sealed class RiskBaselineTests
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string Baseline = Repository.Corpus("conversations", "baseline.json");

    [Fact]
    public void No_file_is_judged_worse_than_before()
    {
        var names = Directory.GetFiles(Repository.Corpus("conversations"), "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);
        var measured = names.ToDictionary(n => n, n => Figures.Of(RiskRow.Read(n)), StringComparer.Ordinal);
        if (Updates.Wanted("UPDATE_BASELINE"))
        {
            File.WriteAllText(Baseline, JsonSerializer.Serialize(measured, Json) + "\n");
            return;
        }

        var published = JsonSerializer.Deserialize<Dictionary<string, Figures>>(File.ReadAllText(Baseline), Json)!;

        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), measured.Keys);
        Assert.Empty(published.Where(p => measured[p.Key].IsWorseThan(p.Value)).Select(p => $"{p.Key}: {measured[p.Key]} instead of {p.Value}"));
    }

    /// <summary>What is published for a file. Texts are never shown: some of them nobody has looked at while writing cues.</summary>
    internal sealed record Figures(int Urgent, int UrgentFound, int Nudges, int NudgesFound, int Calm, int CalmNudged)
    {
        public static Figures Of(IReadOnlyList<RiskRow> rows)
        {
            var judged = rows.Select(r => (r.Level, Risk: Shipped.Coach.ReviewConversation(r.Turns).Risk.Level)).ToArray();
            int Count(string level, RiskLevel least) => judged.Count(j => j.Level == level && j.Risk >= least);

            return new Figures(
                Count("immediate", RiskLevel.None), Count("immediate", RiskLevel.Immediate),
                Count("nudge", RiskLevel.None), Count("nudge", RiskLevel.Nudge),
                Count("calm", RiskLevel.None), Count("calm", RiskLevel.Nudge));
        }

        public bool IsWorseThan(Figures before) => UrgentFound < before.UrgentFound || NudgesFound < before.NudgesFound || CalmNudged > before.CalmNudged;
    }
}
