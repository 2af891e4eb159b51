using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;
using CoachBot.Training.Learning;

namespace CoachBot.Training.Evaluation;

/// <summary>The figures of merit of a set of models on the rows held back for testing.</summary>
internal sealed class Baseline(LinearBank bank, IReadOnlyList<LabelledText> test)
{
    private readonly FeatureList _features = new();
    private readonly LinearScores _scores = new();

    /// <summary>Mean F1 of the 28 labels of GoEmotions on its test rows, thresholds from its development rows.</summary>
    public double GoEmotionsMacroF1()
    {
        var rows = test.Where(r => r.Source == GoEmotions.Name).ToArray();
        var outputs = bank.Outputs.Select((o, i) => (o, i)).Where(p => p.o.Name.StartsWith(Labels.GoEmotions, StringComparison.Ordinal)).ToArray();
        var scores = rows.Select(r => Probabilities(r.Text)).ToArray();
        return outputs.Average(p => Measures.F1([.. rows.Select((r, n) => ((double)scores[n][p.i], r.Labels[p.o.Name] > 0))], p.o.Threshold));
    }

    /// <summary>Share of TyDiP's test rows in the top and bottom quartile that are called right.</summary>
    public double PolitenessQuartiles()
    {
        var scored = test.Where(r => r.Source == Politeness.Name).Select(r => (Rank: r.Labels[Labels.Polite], Score: Of(Labels.Polite, r.Text))).Where(r => r.Rank is <= 0.25f or > 0.75f).ToArray();
        return scored.Count(r => r.Rank > 0.5f == r.Score > 0.5f) / (double)scored.Length;
    }

    /// <summary>Share of ParaDetox's pairs whose rude side gets the higher score.</summary>
    public double ParaDetoxOrder(string data)
    {
        var pairs = Rudeness.Pairs(data).Where(p => p.Split == Split.Test).ToArray();
        return pairs.Count(p => Of(Labels.Rude, p.Rude) > Of(Labels.Rude, p.Neutral)) / (double)pairs.Length;
    }

    /// <summary>Mean F1 of "abuse" and "no abuse" on ConvAbuse's test rows.</summary>
    public double ConvAbuseMacroF1()
    {
        var threshold = bank.Outputs[bank.IndexOf(Labels.Abuse)].Threshold;
        var scored = test.Where(r => r.Source == Rudeness.ConvAbuse).Select(r => (Score: (double)Of(Labels.Abuse, r.Text), Abuse: r.Labels[Labels.Abuse] > 0)).ToArray();
        return (Measures.F1(scored, threshold) + Measures.F1([.. scored.Select(s => (-s.Score, !s.Abuse))], -threshold)) / 2;
    }

    /// <summary>Area under the curve of one output over a corpus.</summary>
    public double Auc(string source, string label) =>
        Measures.Auc([.. test.Where(r => r.Source == source && r.Labels.ContainsKey(label)).Select(r => ((double)Of(label, r.Text), r.Labels[label] > 0.5f))]);

    /// <summary>F1 of one output over a corpus, at its threshold.</summary>
    public double F1(string source, string label) =>
        Measures.F1([.. test.Where(r => r.Source == source && r.Labels.ContainsKey(label)).Select(r => ((double)Of(label, r.Text), r.Labels[label] > 0.5f))], bank.Outputs[bank.IndexOf(label)].Threshold);

    public float Of(string label, string text)
    {
        var index = bank.IndexOf(label);
        return Probabilities(text)[index];
    }

    private float[] Probabilities(string text)
    {
        FeatureExtractor.Read(text, ServiceWords.Shipped, _features);
        bank.Score(_features.Hashes, _features.SentenceEnds, _scores);
        return [.. bank.Outputs.Select((o, i) => (float)Arithmetic.Logistic(o.Offset + (o.Slope * o.Combine(_scores, i))))];
    }
}
