using System.Text.Json;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Corpora;

/// <summary>Second-language and dialect writing must not score lower for being so; see tests/corpora/fairness/README.md.</summary>
public sealed class FairnessTests
{
    private const double LargestMeanGap = 2;
    private const int FewestPairs = 40;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Rows = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string Baseline = Repository.Corpus("fairness", "baseline.json");

    [Fact]
    public void Dialect_and_second_language_writing_score_like_standard_english()
    {
        Result[] results = [.. Repository.Lines("fairness", "pairs.jsonl").Select(l => JsonSerializer.Deserialize<Pair>(l, Rows)!).Select(Result.Of)];
        var gap = Math.Round(results.Average(r => r.Gap), 3);
        var losers = results.Where(r => r.LosesReady).ToArray();

        Assert.True(results.Length >= FewestPairs, $"Only {results.Length} pairs.");
        Assert.Equal("", string.Join(", ", results.Where(r => r.Standard.Verdict != Verdict.Ready).Select(r => r.Pair.Id)));
        Assert.True(losers.Length == 0, $"{losers.Length} pairs of which only the dialect side is not ready:\n{string.Join('\n', losers.Select(l => l.ToString()))}");
        Assert.True(gap <= LargestMeanGap, $"The mean gap is {gap} points:\n{string.Join('\n', results.Where(r => r.Gap > 0).Select(r => r.ToString()))}");
        CompareWithBaseline(results, gap);
    }

    private static void CompareWithBaseline(Result[] results, double gap)
    {
        var varieties = results.GroupBy(r => r.Pair.Variety).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Round(g.Average(r => r.Gap), 3), StringComparer.Ordinal);
        if (Updates.Wanted("UPDATE_BASELINE"))
        {
            File.WriteAllText(Baseline, JsonSerializer.Serialize(new Published(results.Length, gap, varieties), Json) + "\n");
            return;
        }

        var published = JsonSerializer.Deserialize<Published>(File.ReadAllText(Baseline), Json)!;
        Assert.True(gap <= published.MeanGap, $"The mean gap grew from {published.MeanGap} to {gap} points:\n{string.Join('\n', results.Where(r => r.Gap > 0).Select(r => r.ToString()))}");
    }

    /// <summary>One reply, written twice.</summary>
    internal sealed record Pair(string Id, string Variety, string Standard, string Dialect, string? Customer);

    /// <summary>What is published: mean score of the standard side less that of the dialect side.</summary>
    internal sealed record Published(int Pairs, double MeanGap, IReadOnlyDictionary<string, double> GapByVariety);

    private sealed record Result(Pair Pair, DraftReview Standard, DraftReview Dialect)
    {
        public int Gap => Standard.Score - Dialect.Score;

        public bool LosesReady => Standard.Verdict == Verdict.Ready && Dialect.Verdict != Verdict.Ready;

        public static Result Of(Pair pair) => new(pair, Shipped.Review(pair.Standard, pair.Customer), Shipped.Review(pair.Dialect, pair.Customer));

        public override string ToString() =>
            $"{Pair.Id} {Standard.Score} : {Dialect.Score} {string.Join(", ", Dialect.Findings.Select(f => $"{f.Rule} “{f.Excerpt}”"))} (standard: {string.Join(", ", Standard.Strengths.Select(f => f.Rule))}) {Pair.Dialect}";
    }
}
