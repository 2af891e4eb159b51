using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Corpora;

/// <summary>How often the coach is right about one lesson.</summary>
/// <param name="Hits">Labelled and found.</param>
/// <param name="Missed">Labelled and not found.</param>
/// <param name="Wrong">Found and not labelled.</param>
internal sealed record LessonFigures(int Hits, int Missed, int Wrong)
{
    public double Recall => Hits + Missed == 0 ? 1 : Math.Round((double)Hits / (Hits + Missed), 4);

    public double Precision => Hits + Wrong == 0 ? 1 : Math.Round((double)Hits / (Hits + Wrong), 4);
}

/// <summary>Something the coach says that nobody labelled.</summary>
internal sealed record FalseAlarm(LabelledDraft Row, Finding Finding);

/// <summary>What one file of the labelled set says about the coach.</summary>
internal sealed record Measures(
    int Rows,
    SortedDictionary<string, LessonFigures> Lessons,
    double Recall,
    double Precision,
    double GoodFlagged,
    double VerdictsRight,
    IReadOnlyList<FalseAlarm> FalseAlarms)
{
    /// <summary>Lessons that are told as one: each counts as found when any of its group is. POLICY.md says the same.</summary>
    private static readonly string[][] ToldAsOne =
    [
        ["own.honest-unknown", "trigger.dont-know"],
        ["ev.apology-once", "tone.over-apology"],
        ["solve.options", "trigger.flat-no"],
    ];

    public static Measures Of(IReadOnlyList<LabelledDraft> rows)
    {
        var (hits, missed, wrong) = (new Tally(), new Tally(), new Tally());
        var alarms = new List<FalseAlarm>();
        var (good, flagged, right) = (0, 0, 0);
        foreach (var row in rows)
        {
            var review = Shipped.Coach.ReviewDraft(row.Draft);
            var found = review.Findings.Select(f => f.Lesson).ToHashSet(StringComparer.Ordinal);
            foreach (var lesson in row.Lessons)
            {
                (Together(lesson).Any(found.Contains) ? hits : missed).Add(lesson);
            }

            var unasked = review.Findings.Where(f => !Together(f.Lesson).Any(row.Lessons.Contains)).DistinctBy(f => f.Lesson).ToArray();
            foreach (var finding in unasked)
            {
                wrong.Add(finding.Lesson);
            }

            alarms.AddRange(unasked.Select(f => new FalseAlarm(row, f)));
            right += review.Verdict == row.Verdict ? 1 : 0;
            if (row.Verdict == Verdict.Ready)
            {
                good++;
                flagged += review.Verdict == Verdict.Ready ? 0 : 1;
            }
        }

        var lessons = new SortedDictionary<string, LessonFigures>(StringComparer.Ordinal);
        foreach (var lesson in hits.Names.Concat(missed.Names).Concat(wrong.Names).Distinct(StringComparer.Ordinal))
        {
            lessons[lesson] = new LessonFigures(hits[lesson], missed[lesson], wrong[lesson]);
        }

        var all = new LessonFigures(lessons.Values.Sum(l => l.Hits), lessons.Values.Sum(l => l.Missed), lessons.Values.Sum(l => l.Wrong));
        return new Measures(rows.Count, lessons, all.Recall, all.Precision, Math.Round((double)flagged / good, 4), Math.Round((double)right / rows.Count, 4), alarms);
    }

    private static string[] Together(string lesson) => Array.Find(ToldAsOne, g => g.Contains(lesson)) ?? [lesson];

    private sealed class Tally
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public IEnumerable<string> Names => _counts.Keys;

        public int this[string name] => _counts.GetValueOrDefault(name);

        public void Add(string name) => _counts[name] = this[name] + 1;
    }
}
