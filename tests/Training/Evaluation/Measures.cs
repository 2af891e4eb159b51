namespace CoachBot.Training.Evaluation;

/// <summary>Figures of merit; all exact, ties counted half.</summary>
internal static class Measures
{
    /// <summary>Chance that a random positive scores above a random negative (area under the ROC curve).</summary>
    public static double Auc(IReadOnlyList<(double Score, bool Positive)> scored)
    {
        var sorted = scored.OrderBy(s => s.Score).ToArray();
        double ranks = 0;
        long positives = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var j = i;
            while (j < sorted.Length && sorted[j].Score == sorted[i].Score)
            {
                j++;
            }

            for (var k = i; k < j; k++)
            {
                if (sorted[k].Positive)
                {
                    ranks += (i + j + 1) / 2.0;
                    positives++;
                }
            }

            i = j;
        }

        var negatives = sorted.Length - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (ranks - (positives * (positives + 1) / 2.0)) / (positives * (double)negatives);
    }

    /// <summary>F1 of calling everything above the threshold positive.</summary>
    public static double F1(IReadOnlyList<(double Score, bool Positive)> scored, double threshold)
    {
        int hits = 0, called = 0, positives = 0;
        foreach (var (score, positive) in scored)
        {
            called += score > threshold ? 1 : 0;
            positives += positive ? 1 : 0;
            hits += positive && score > threshold ? 1 : 0;
        }

        return called + positives == 0 ? 0 : 2.0 * hits / (called + positives);
    }

    /// <summary>The threshold with the best F1: the middle of all that come close to it, so that one lucky row decides nothing.</summary>
    public static double BestThreshold(IReadOnlyList<(double Score, bool Positive)> scored)
    {
        const double close = 0.99;
        var sorted = scored.OrderByDescending(s => s.Score).ToArray();
        var positives = sorted.Count(s => s.Positive);
        var steps = new List<(double F1, double Threshold)>();
        var hits = 0;
        for (var i = 0; i + 1 < sorted.Length; i++)
        {
            hits += sorted[i].Positive ? 1 : 0;
            steps.Add((2.0 * hits / (i + 1 + positives), (sorted[i].Score + sorted[i + 1].Score) / 2));
        }

        var best = steps.Max(s => s.F1);
        var near = steps.Where(s => s.F1 >= best * close).Select(s => s.Threshold).ToArray();
        return near[near.Length / 2];
    }
}
