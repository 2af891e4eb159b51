using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Corpora;

/// <summary>
/// Holds the coach to the figures recorded in tests/corpora/drafts/baseline.json. <c>UPDATE_BASELINE=1</c> records anew; on a build server that is refused.
/// </summary>
public sealed class BaselineTests
{
    private const int MostShown = 5;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string File = Repository.Corpus("drafts", "baseline.json");

    [Theory]
    [InlineData("dev")]
    [InlineData("held-out")]
    [InlineData("fresh")]
    [InlineData("second")]
    [InlineData("third")]
    [InlineData("fourth")]
    [InlineData("fifth")]
    public void No_figure_falls_below_the_baseline(string name)
    {
        var measures = Measures.Of(LabelledDraft.Read(name + ".jsonl"));
        var recorded = Read();
        if (Updates.Wanted("UPDATE_BASELINE"))
        {
            recorded[name] = Figures.Of(measures, withAlarms: name == "dev");
            System.IO.File.WriteAllText(File, JsonSerializer.Serialize(recorded, Json) + "\n");
            return;
        }

        Assert.True(recorded.TryGetValue(name, out var baseline), $"{File} has no figures for {name}; UPDATE_BASELINE=1 records them.");
        var fallen = Fallen(measures, baseline!).ToArray();
        Assert.True(fallen.Length == 0, $"{name}: {fallen.Length} figures fell below the baseline.\n{string.Join('\n', fallen)}{NewAlarms(name, measures, baseline!)}");
    }

    private static IEnumerable<string> Fallen(Measures now, Figures baseline)
    {
        foreach (var (lesson, before) in baseline.Lessons)
        {
            var figures = now.Lessons.GetValueOrDefault(lesson) ?? new LessonFigures(0, 0, 0);
            if (figures.Recall < before.Recall || (before.Found > 0 && figures.Precision < before.Precision))
            {
                yield return $"{lesson}: recall {figures.Recall:0.00} (was {before.Recall:0.00}), precision {figures.Precision:0.00} (was {before.Precision:0.00})";
            }
        }

        foreach (var (lesson, figures) in now.Lessons.Where(l => l.Value.Wrong > 0 && !baseline.Lessons.ContainsKey(l.Key)))
        {
            yield return $"{lesson}: {figures.Wrong} false alarms (was silent)";
        }

        if (now.Recall < baseline.Recall || now.Precision < baseline.Precision || now.GoodFlagged > baseline.GoodFlagged || now.VerdictsRight < baseline.VerdictsRight)
        {
            yield return $"overall: recall {now.Recall:0.000} (was {baseline.Recall:0.000}), precision {now.Precision:0.000} (was {baseline.Precision:0.000}), good replies flagged {now.GoodFlagged:0.000} (was {baseline.GoodFlagged:0.000}), verdicts right {now.VerdictsRight:0.000} (was {baseline.VerdictsRight:0.000})";
        }
    }

    /// <summary>The worst false alarms that are new. Held-out texts are never shown: whoever writes rules must not tune to them.</summary>
    private static string NewAlarms(string name, Measures now, Figures baseline)
    {
        if (name != "dev")
        {
            return "";
        }

        var known = baseline.FalseAlarms.ToHashSet(StringComparer.Ordinal);
        var worst = now.FalseAlarms.Where(a => !known.Contains(Figures.KeyOf(a)))
            .OrderByDescending(a => a.Row.Lessons.Count == 0).ThenByDescending(a => a.Finding.Severity).Take(MostShown);
        return string.Concat(worst.Select(a => $"\n{a.Row.Id} {a.Finding.Rule} ({a.Finding.Severity}) “{a.Finding.Excerpt}” in: {a.Row.Draft.Text}"));
    }

    private static SortedDictionary<string, Figures> Read() => System.IO.File.Exists(File)
        ? JsonSerializer.Deserialize<SortedDictionary<string, Figures>>(System.IO.File.ReadAllText(File), Json)!
        : new SortedDictionary<string, Figures>(StringComparer.Ordinal);

    /// <summary>What is recorded of one file.</summary>
    internal sealed record Figures(
        int Rows,
        double Recall,
        double Precision,
        double GoodFlagged,
        double VerdictsRight,
        IReadOnlyDictionary<string, LessonRecord> Lessons,
        IReadOnlyList<string> FalseAlarms)
    {
        public static Figures Of(Measures m, bool withAlarms) => new(
            m.Rows,
            m.Recall,
            m.Precision,
            m.GoodFlagged,
            m.VerdictsRight,
            m.Lessons.ToDictionary(l => l.Key, l => new LessonRecord(l.Value.Recall, l.Value.Precision, l.Value.Hits + l.Value.Missed, l.Value.Hits + l.Value.Wrong), StringComparer.Ordinal),
            withAlarms ? [.. m.FalseAlarms.Select(KeyOf).Order(StringComparer.Ordinal)] : []);

        public static string KeyOf(FalseAlarm alarm) => $"{alarm.Row.Id} {alarm.Finding.Lesson}";
    }

    /// <summary>What is recorded of one lesson.</summary>
    internal sealed record LessonRecord(double Recall, double Precision, int Labelled, int Found);
}
