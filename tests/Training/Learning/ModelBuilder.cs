using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;
using CoachBot.Training.Evaluation;

namespace CoachBot.Training.Learning;

/// <summary>Trains a planned model on the training rows, rounds its weights to bytes, and calibrates it on the development rows.</summary>
internal static class ModelBuilder
{
    public static LinearModel Build(ModelPlan plan, IReadOnlyList<HashedText> texts, FeatureTable table)
    {
        var trainer = new LinearTrainer(FeatureTable.Places, plan.Outputs.Count);
        trainer.Train([.. texts.Where(t => t.Row.Split == Split.Train && plan.Takes(t.Row)).Select(t => RowOf(plan, t, table))], plan.Settings);
        var (used, weights, steps) = Rounding.ToBytes(trainer);
        var raw = new LinearModel([.. plan.Outputs.Select((o, i) => new LinearOutput(o, trainer.Bias[i], steps[i], plan.Peak, 0.5f))], used, weights);
        return Calibrate(plan, raw, [.. texts.Where(t => t.Row.Split == Split.Dev && plan.Takes(t.Row))], table);
    }

    private static TrainingRow RowOf(ModelPlan plan, HashedText text, FeatureTable table) => new(text.Places(table), plan.TargetsOf(text.Row), plan.WeightOf(text.Row));

    /// <summary>Fits offset and slope of every output so that its probabilities mean what they say, and finds the threshold with the best F1.</summary>
    private static LinearModel Calibrate(ModelPlan plan, LinearModel raw, HashedText[] dev, FeatureTable table)
    {
        var bank = new LinearBank(table, [raw]);
        var scores = new LinearScores();
        var rows = dev.Select(t => (Sums: SumsOf(bank, t, scores, plan.Outputs.Count), Targets: plan.TargetsOf(t.Row), Weight: (double)plan.WeightOf(t.Row))).ToArray();
        return raw with { Outputs = [.. raw.Outputs.Select((output, i) => Calibrate(output, [.. rows.Where(r => !float.IsNaN(r.Targets[i])).Select(r => ((double)r.Sums[i], (double)r.Targets[i], r.Weight))]))] };
    }

    private static float[] SumsOf(LinearBank bank, HashedText text, LinearScores scores, int outputs)
    {
        bank.Score(text.Hashes, text.SentenceEnds, scores);
        return [.. Enumerable.Range(0, outputs).Select(i => bank.Outputs[i].Combine(scores, i))];
    }

    private static LinearOutput Calibrate(LinearOutput raw, (double Sum, double Target, double Weight)[] rows)
    {
        var (slope, offset) = Platt.Fit([.. rows.Select(r => (raw.Offset + (raw.Slope * r.Sum), r.Target, r.Weight))]);
        var fitted = raw with { Offset = (float)((slope * raw.Offset) + offset), Slope = (float)(slope * raw.Slope) };
        var threshold = Measures.BestThreshold([.. rows.Select(r => (Arithmetic.Logistic(fitted.Offset + (fitted.Slope * r.Sum)), r.Target > 0.5))]);
        return fitted with { Threshold = (float)threshold };
    }
}
