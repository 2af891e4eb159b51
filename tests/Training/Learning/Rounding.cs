using CoachBot.Coaching.Signals.Linear;

namespace CoachBot.Training.Learning;

/// <summary>Rounds weights to signed bytes, with a step of its own for every output. The few largest weights are cut, which costs less than coarse steps for all others.</summary>
internal static class Rounding
{
    private const double Cut = 1;

    public static (byte[] Used, sbyte[] Weights, float[] Steps) ToBytes(LinearTrainer trainer)
    {
        var outputs = trainer.Outputs;
        var steps = Enumerable.Range(0, outputs).Select(o => StepOf(trainer, o)).ToArray();
        var used = new byte[FeatureTable.Places / 8];
        var weights = new List<sbyte>();
        var row = new sbyte[outputs];
        for (var place = 0; place < FeatureTable.Places; place++)
        {
            var exact = trainer.WeightsAt(place);
            var any = false;
            for (var o = 0; o < outputs; o++)
            {
                row[o] = (sbyte)Math.Clamp((int)MathF.Round(exact[o] / steps[o]), -127, 127);
                any |= row[o] != 0;
            }

            if (any)
            {
                used[place >> 3] |= (byte)(1 << (place & 7));
                weights.AddRange(row);
            }
        }

        return (used, [.. weights], steps);
    }

    private static float StepOf(LinearTrainer trainer, int output)
    {
        var sizes = new List<float>();
        for (var place = 0; place < FeatureTable.Places; place++)
        {
            var size = Math.Abs(trainer.WeightsAt(place)[output]);
            if (size > 0)
            {
                sizes.Add(size);
            }
        }

        sizes.Sort();
        return sizes.Count == 0 ? 1 : sizes[(int)(Cut * (sizes.Count - 1))] / 127;
    }
}
