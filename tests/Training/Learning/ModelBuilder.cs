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
        var raw = new LinearModel([.. plan.Outputs.Select((o, i) => new LinearOutput(o, trainer.Bias[i], steps[i], 0.5f))], used, weights);
        return Calibrate(plan, raw, [.. texts.Where(t => t.Row.Split == Split.Dev && plan.Takes(t.Row))], table);
    }

    private static TrainingRow RowOf(ModelPlan plan, HashedText text, FeatureTable table) => new(text.Places(table), plan.TargetsOf(text.Row), text.Row.Weight);

    /// <summary>Fits offset and slope of every output so that its probabilities mean what they say, and finds the threshold with the best F1.</summary>
    private static LinearModel Calibrate(ModelPlan plan, LinearModel raw, HashedText[] dev, FeatureTable table)
    {
        var bank = new LinearBank(table, [raw]);
        var sums = dev.Select(t => BankScores.Sums(bank, t.Hashes)).ToArray();
        var outputs = new LinearOutput[plan.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            var output = raw.Outputs[i];
            var known = dev.Select((t, n) => (Score: output.Offset + (output.Slope * sums[n][i]), Target: plan.TargetsOf(t.Row)[i], t.Row.Weight)).Where(r => !float.IsNaN(r.Target)).ToArray();
            var (a, b) = Platt.Fit([.. known.Select(k => ((double)k.Score, (double)k.Target, (double)k.Weight))]);
            var threshold = Measures.BestThreshold([.. known.Select(k => (Arithmetic.Logistic((a * k.Score) + b), k.Target > 0.5f))]);
            outputs[i] = new LinearOutput(output.Name, (float)((a * output.Offset) + b), (float)(a * output.Slope), (float)threshold);
        }

        return raw with { Outputs = outputs };
    }
}
