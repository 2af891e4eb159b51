using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoachBot.Training.Learning;

/// <summary>One training row: the places of its features, and for each output the wanted value (NaN: not known) and what the row weighs.</summary>
internal sealed record TrainingRow(int[] Places, float[] Targets, float Weight = 1);

/// <summary>How to train.</summary>
/// <param name="Epochs">How often every row is seen.</param>
/// <param name="Rate">Size of the first step.</param>
/// <param name="Decay">Pull of every weight toward nought (L2).</param>
/// <param name="Seed">Seed of the order in which rows are seen.</param>
internal sealed record TrainingSettings(int Epochs = 8, float Rate = 0.3f, float Decay = 1e-4f, ulong Seed = 1);

/// <summary>
/// Logistic regression of several outputs at once by AdaGrad, one thread, rows in a fixed random order. The text's features count
/// alike and the text's length is divided out (one over the root of their number).
/// </summary>
internal sealed class LinearTrainer
{
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly float[] _biasSquares;

    public LinearTrainer(int places, int outputs)
    {
        Outputs = outputs;
        _stride = (outputs + 7) / 8 * 8;
        _weights = new float[places * _stride];
        _squares = new float[places * _stride];
        _bias = new float[_stride];
        _biasSquares = new float[_stride];
    }

    public int Outputs { get; }

    public ReadOnlySpan<float> Bias => _bias.AsSpan(0, Outputs);

    public ReadOnlySpan<float> WeightsAt(int place) => _weights.AsSpan(place * _stride, Outputs);

    public void Train(IReadOnlyList<TrainingRow> rows, TrainingSettings settings)
    {
        var random = new FixedRandom(settings.Seed);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var scores = new float[_stride];
        var steps = 0L;
        var all = (long)settings.Epochs * rows.Count;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var rate = settings.Rate * (1 - ((float)steps++ / all));
                Step(rows[index], scores, rate, settings.Decay);
            }
        }
    }

    public void Score(ReadOnlySpan<int> places, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        foreach (var place in places)
        {
            var weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan(place * _stride, _stride));
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += weights[i];
            }
        }

        var scale = Scale(places.Length);
        for (var i = 0; i < _stride; i++)
        {
            scores[i] = _bias[i] + (scores[i] * scale);
        }
    }

    public static float Scale(int features) => 1 / MathF.Sqrt(Math.Max(1, features));

    public float[] Scores(int[] places)
    {
        var scores = new float[_stride];
        Score(places, scores);
        return scores;
    }

    private void Step(TrainingRow row, float[] scores, float rate, float decay)
    {
        Score(row.Places, scores);
        var any = false;
        for (var i = 0; i < _stride; i++)
        {
            var known = i < Outputs && !float.IsNaN(row.Targets[i]);
            scores[i] = known ? (float)(Arithmetic.Logistic(scores[i]) - row.Targets[i]) * row.Weight : 0;
            any |= known;
        }

        if (!any)
        {
            return;
        }

        for (var i = 0; i < Outputs; i++)
        {
            var gradient = scores[i];
            _biasSquares[i] += gradient * gradient;
            _bias[i] -= rate * gradient / (MathF.Sqrt(_biasSquares[i]) + 1e-6f);
        }

        var scale = Scale(row.Places.Length);
        var slopes = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan());
        foreach (var place in row.Places)
        {
            var weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan(place * _stride, _stride));
            var squares = MemoryMarshal.Cast<float, Vector256<float>>(_squares.AsSpan(place * _stride, _stride));
            for (var i = 0; i < weights.Length; i++)
            {
                var gradient = (slopes[i] * scale) + (weights[i] * decay);
                squares[i] += gradient * gradient;
                weights[i] -= gradient * rate / (Vector256.Sqrt(squares[i]) + Vector256.Create(1e-4f));
            }
        }
    }
}
