using System.Text.Json;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Signals;

/// <summary>What the shipped models make of service messages and of paired texts; see tests/corpora/signals/README.md.</summary>
public sealed class SignalBaselineTests
{
    private const double LargestGap = 0.05;
    private const double Noise = 0.0005;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Rows = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string Baseline = Repository.Corpus("signals", "baseline.json");

    [Fact]
    public void Service_messages_are_read_no_worse_than_before()
    {
        var measured = Measure();
        if (Updates.Wanted("UPDATE_BASELINE"))
        {
            File.WriteAllText(Baseline, JsonSerializer.Serialize(measured, Json) + "\n");
            return;
        }

        var published = JsonSerializer.Deserialize<Published>(File.ReadAllText(Baseline), Json)!;
        Assert.InRange(measured.UpsetAuc, published.UpsetAuc - Noise, 1);
        Assert.InRange(measured.CalmCalledUpset, 0, published.CalmCalledUpset);
        Assert.InRange(measured.UpsetHeard, published.UpsetHeard, 1000);
    }

    [Fact]
    public void Blunt_and_technical_messages_are_not_called_angry()
    {
        var angry = Messages().Where(m => m.Kind is "technical" or "blunt" or "question" or "info").Where(m => EmbeddedSignals.Shipped.Read(m.Text).Emotions.Angry > 0.5f);

        Assert.Equal("", string.Join('\n', angry.Select(m => m.Text)));
    }

    [Fact]
    public void Dialect_and_second_language_writing_give_the_same_signals() =>
        Assert.All(Measure().FairnessGaps, g => Assert.True(Math.Abs(g.Value) <= LargestGap, $"{g.Key}: the standard side scores {g.Value} more on average."));

    private static Published Measure()
    {
        var messages = Messages().Select(m => (m.Upset, Score: EmbeddedSignals.Shipped.Read(m.Text).Upset)).ToArray();
        var pairs = Repository.Lines("fairness", "pairs.jsonl").Select(l => JsonSerializer.Deserialize<Pair>(l, Rows)!).Select(p => (Standard: EmbeddedSignals.Shipped.Read(p.Standard), Dialect: EmbeddedSignals.Shipped.Read(p.Dialect))).ToArray();
        double Gap(Func<TextSignals, float> of) => Math.Round(pairs.Average(p => of(p.Standard) - of(p.Dialect)), 3) + 0.0;
        return new Published(
            Math.Round(Auc(messages), 3), messages.Count(m => !m.Upset), messages.Count(m => !m.Upset && m.Score > 0.5f), messages.Count(m => m.Upset), messages.Count(m => m.Upset && m.Score > 0.5f),
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["sentiment"] = Gap(s => s.Sentiment),
                ["upset"] = Gap(s => s.Upset),
                ["politeness"] = Gap(s => s.Politeness),
                ["rudeness"] = Gap(s => s.Rudeness),
                ["abuse"] = Gap(s => s.Abuse),
                ["empathy"] = Gap(s => s.Empathy),
                ["derailing"] = Gap(s => s.Derailing),
            });
    }

    private static double Auc((bool Upset, float Score)[] messages)
    {
        var upset = messages.Where(m => m.Upset).ToArray();
        var calm = messages.Where(m => !m.Upset).ToArray();
        return upset.Average(u => calm.Average(c => u.Score > c.Score ? 1 : u.Score == c.Score ? 0.5 : 0));
    }

    private static IEnumerable<Message> Messages() => Repository.Lines("signals", "service.jsonl").Select(l => JsonSerializer.Deserialize<Message>(l, Rows)!);

    private sealed record Message(string Id, bool Upset, string Kind, string Text);

    private sealed record Pair(string Id, string Standard, string Dialect);

    /// <summary>What is published. Gaps: mean of the standard side less mean of the dialect side.</summary>
    private sealed record Published(double UpsetAuc, int Calm, int CalmCalledUpset, int Upset, int UpsetHeard, IReadOnlyDictionary<string, double> FairnessGaps);
}
