using CoachBot.Training.Data;

namespace CoachBot.Training.Evaluation;

/// <summary>The figures of the models that ship, on the test rows of the corpora they were trained on.</summary>
internal sealed class Baseline(Scorer scorer, IReadOnlyList<LabelledText> test, WordList? words)
{
    public IEnumerable<Figure> Targets(string data)
    {
        yield return GoEmotionsMacroF1();
        yield return PolitenessQuartiles();
        yield return ParaDetoxOrder(data);
        yield return ConvAbuseMacroF1();
    }

    public IEnumerable<Figure> Areas()
    {
        foreach (var label in Labels.Customer.Concat([Labels.Rude, Labels.Abuse, Labels.Empathy, Labels.Sarcasm]))
        {
            foreach (var corpus in test.Where(r => r.Labels.ContainsKey(label)).GroupBy(r => r.Source))
            {
                if (Area(scorer, [.. corpus], label, words) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    /// <summary>Chance that a row with the label scores above one without; nothing when all rows are alike.</summary>
    public static Figure? Area(Scorer scorer, IReadOnlyList<LabelledText> rows, string label, WordList? words)
    {
        var truth = rows.Select(r => r.Labels[label] > 0.5f).ToArray();
        if (truth.Distinct().Count() < 2)
        {
            return null;
        }

        var sign = label is Labels.Positive or Labels.Grateful or Labels.Excited or Labels.Relieved or Labels.Empathy ? 1 : -1;
        double? theirs = words is null || label is Labels.Empathy or Labels.Sarcasm ? null : Measures.Auc([.. rows.Select((r, i) => (sign * words.Score(r.Text), truth[i]))]);
        return new Figure($"{label}, {rows[0].Source}: AUC", rows.Count, Measures.Auc([.. rows.Select((r, i) => ((double)scorer.Of(label, r.Text), truth[i]))]), theirs);
    }

    /// <summary>Mean F1 of the 28 labels, thresholds from the development rows.</summary>
    private Figure GoEmotionsMacroF1()
    {
        var rows = test.Where(r => r.Source == GoEmotions.Name).ToArray();
        var outputs = scorer.Outputs.Select((o, i) => (o, i)).Where(p => p.o.Name.StartsWith(Labels.GoEmotions, StringComparison.Ordinal)).ToArray();
        var scores = rows.Select(r => scorer.All(r.Text)).ToArray();
        var mean = outputs.Average(p => Measures.F1([.. rows.Select((r, n) => ((double)scores[n][p.i], r.Labels[p.o.Name] > 0))], p.o.Threshold));
        return new Figure("GoEmotions test, 28 labels: macro-F1", rows.Length, mean, Target: 0.47);
    }

    /// <summary>Share of the top and bottom quartile that is called right.</summary>
    private Figure PolitenessQuartiles()
    {
        var scored = test.Where(r => r.Source == Politeness.Name).Select(r => (Rank: r.Labels[Labels.Polite], Score: scorer.Of(Labels.Polite, r.Text))).Where(r => r.Rank is <= 0.25f or > 0.75f).ToArray();
        return new Figure("TyDiP test, top against bottom quartile: accuracy", scored.Length, scored.Count(r => r.Rank > 0.5f == r.Score > 0.5f) / (double)scored.Length, Target: 0.84);
    }

    /// <summary>Share of pairs whose rude side gets the higher score.</summary>
    private Figure ParaDetoxOrder(string data)
    {
        var pairs = Rudeness.Pairs(data).Where(p => p.Split == Split.Test).ToArray();
        return new Figure("ParaDetox pairs held out: ordered right", pairs.Length, pairs.Count(p => scorer.Of(Labels.Rude, p.Rude) > scorer.Of(Labels.Rude, p.Neutral)) / (double)pairs.Length, Target: 0.98);
    }

    /// <summary>Mean F1 of "abuse" and "no abuse".</summary>
    private Figure ConvAbuseMacroF1()
    {
        var threshold = scorer.ThresholdOf(Labels.Abuse);
        var scored = test.Where(r => r.Source == Rudeness.ConvAbuse).Select(r => (Score: (double)scorer.Of(Labels.Abuse, r.Text), Abuse: r.Labels[Labels.Abuse] > 0)).ToArray();
        var mean = (Measures.F1(scored, threshold) + Measures.F1([.. scored.Select(s => (-s.Score, !s.Abuse))], -threshold)) / 2;
        return new Figure("ConvAbuse test: macro-F1", scored.Length, mean, Target: 0.84);
    }
}
