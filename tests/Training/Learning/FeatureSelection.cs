using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>
/// Chooses the features that models may know. A feature is worth keeping when, for some output, the training rows that have it differ
/// from all others by more standard deviations than chance would give.
/// </summary>
internal static class FeatureSelection
{
    private const int FewestTexts = 4;

    public static FeatureTable Choose(IReadOnlyList<HashedText> texts, IReadOnlyList<ModelPlan> plans)
    {
        var training = texts.Where(t => t.Row.Split == Split.Train).ToArray();
        var features = Frequent(training);
        var place = new double[features.Count];
        Array.Fill(place, double.MaxValue);
        foreach (var plan in plans)
        {
            Rank(plan, training, features, place);
        }

        var table = new FeatureTable(new byte[FeatureTable.Places]);
        foreach (var (hash, _) in features.OrderBy(f => place[f.Value]).ThenBy(f => f.Key))
        {
            table.TryAdd(hash);
        }

        return table;
    }

    private static Dictionary<uint, int> Frequent(IEnumerable<HashedText> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            foreach (var hash in text.Hashes.Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        var index = 0;
        return counts.Where(c => c.Value >= FewestTexts).Select(c => c.Key).Order().ToDictionary(h => h, _ => index++);
    }

    /// <summary>Ranks the features for one model. Models with more rows may claim more features, but not in proportion, or the small ones would starve.</summary>
    private static void Rank(ModelPlan plan, HashedText[] training, Dictionary<uint, int> features, double[] place)
    {
        var rows = training.Where(t => plan.Takes(t.Row)).ToArray();
        var worth = new float[features.Count];
        Weigh(plan, rows, features, worth);
        var order = Enumerable.Range(0, worth.Length).OrderByDescending(i => worth[i]).ThenBy(i => i).ToArray();
        for (var rank = 0; rank < order.Length && worth[order[rank]] > 0; rank++)
        {
            place[order[rank]] = Math.Min(place[order[rank]], rank / Math.Sqrt(Math.Sqrt(rows.Length)));
        }
    }

    private static void Weigh(ModelPlan plan, HashedText[] texts, Dictionary<uint, int> features, float[] worth)
    {
        var outputs = plan.Outputs.Count;
        var known = new float[features.Count * outputs];
        var found = new float[features.Count * outputs];
        var allKnown = new double[outputs];
        var allFound = new double[outputs];
        foreach (var text in texts)
        {
            var targets = plan.TargetsOf(text.Row);
            Add(targets, allKnown, allFound);
            foreach (var hash in text.Hashes.Distinct())
            {
                if (features.TryGetValue(hash, out var feature))
                {
                    Add(targets, known.AsSpan(feature * outputs, outputs), found.AsSpan(feature * outputs, outputs));
                }
            }
        }

        for (var i = 0; i < known.Length; i++)
        {
            var rate = allFound[i % outputs] / Math.Max(1, allKnown[i % outputs]);
            var deviation = Math.Sqrt(known[i] * rate * (1 - rate));
            if (deviation > 0)
            {
                worth[i / outputs] = Math.Max(worth[i / outputs], (float)(Math.Abs(found[i] - (known[i] * rate)) / Math.Sqrt((deviation * deviation) + 1)));
            }
        }
    }

    private static void Add(float[] targets, Span<double> known, Span<double> found)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            known[i] += float.IsNaN(targets[i]) ? 0 : 1;
            found[i] += float.IsNaN(targets[i]) ? 0 : targets[i];
        }
    }

    private static void Add(float[] targets, Span<float> known, Span<float> found)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            known[i] += float.IsNaN(targets[i]) ? 0 : 1;
            found[i] += float.IsNaN(targets[i]) ? 0 : targets[i];
        }
    }
}
