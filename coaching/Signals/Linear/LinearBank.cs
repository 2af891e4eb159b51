using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CoachBot.Coaching.Signals.Linear;

/// <summary>All models over one feature table, their outputs side by side: a text's features are added up once for all of them. Only read, by any number of threads.</summary>
internal sealed class LinearBank
{
    /// <summary>How many outputs all models together may have.</summary>
    public const int Width = 48;

    // So many signed bytes can be added in 16 bits without overflow.
    private const int Block = 256;

    private readonly FeatureTable _table;
    private readonly sbyte[] _weights = new sbyte[FeatureTable.Places * Width];
    private readonly List<LinearOutput> _outputs = [];

    public LinearBank(FeatureTable table, IEnumerable<LinearModel> models)
    {
        _table = table;
        foreach (var model in models)
        {
            Place(model);
        }
    }

    /// <summary>What the bank says, in order.</summary>
    public IReadOnlyList<LinearOutput> Outputs => _outputs;

    /// <summary>The index of an output.</summary>
    public int IndexOf(string name)
    {
        var index = _outputs.FindIndex(o => o.Name == name);
        return index >= 0 ? index : throw new InvalidDataException($"No model says '{name}'; train the models again.");
    }

    /// <summary>Scores a text, given its features and where among them its sentences end. Features behind the last sentence belong to the whole text only.</summary>
    public void Score(ReadOnlySpan<uint> hashes, ReadOnlySpan<int> sentenceEnds, LinearScores into)
    {
        into.Whole.AsSpan().Clear();
        into.Peak.AsSpan().Fill(float.NegativeInfinity);
        var known = 0;
        var first = 0;
        foreach (var end in sentenceEnds)
        {
            known += Add(hashes[first..end], into, isSentence: true);
            first = end;
        }

        known += Add(hashes[first..], into, isSentence: false);
        var scale = Scale(known);
        foreach (ref var score in into.Whole.AsSpan())
        {
            score *= scale;
        }
    }

    /// <summary>The place of a feature, or -1.</summary>
    public int Find(uint hash) => _table.Find(hash);

    /// <summary>The weight of a place for one output.</summary>
    public int WeightOf(int place, int output) => _weights[(place * Width) + output];

    /// <summary>The probability of an output.</summary>
    public float Probability(int output, LinearScores scores)
    {
        var spec = _outputs[output];
        return 1 / (1 + MathF.Exp(-(spec.Offset + (spec.Slope * spec.Combine(scores, output)))));
    }

    /// <summary>What a text's length is divided by, as a factor.</summary>
    public static float Scale(int features) => 1 / MathF.Sqrt(Math.Max(1, features));

    private void Place(LinearModel model)
    {
        var first = _outputs.Count;
        var outputs = model.Outputs.Count;
        if (first + outputs > Width)
        {
            throw new InvalidDataException($"The models have more than {Width} outputs.");
        }

        _outputs.AddRange(model.Outputs);
        var from = 0;
        for (var place = 0; place < FeatureTable.Places; place++)
        {
            if ((model.Used[place >> 3] & (1 << (place & 7))) != 0)
            {
                model.Weights.AsSpan(from, outputs).CopyTo(_weights.AsSpan((place * Width) + first));
                from += outputs;
            }
        }
    }

    /// <summary>Adds a stretch of features; gives how many of them are known.</summary>
    private int Add(ReadOnlySpan<uint> hashes, LinearScores into, bool isSentence)
    {
        var places = into.RoomForPlaces(hashes.Length);
        var known = 0;
        foreach (var hash in hashes)
        {
            var place = _table.Find(hash);
            places[known] = place;
            known += place >= 0 ? 1 : 0;
        }

        if (known > 0)
        {
            Sum(places[..known], into.Sums);
            Collect(into, Scale(known), isSentence);
        }

        return known;
    }

    private static void Collect(LinearScores into, float scale, bool isSentence)
    {
        for (var i = 0; i < Width; i += Vector256<int>.Count)
        {
            var sums = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref into.Sums[i]));
            (Vector256.LoadUnsafe(ref into.Whole[i]) + sums).StoreUnsafe(ref into.Whole[i]);
            if (isSentence)
            {
                Vector256.Max(Vector256.LoadUnsafe(ref into.Peak[i]), sums * scale).StoreUnsafe(ref into.Peak[i]);
            }
        }
    }

    private void Sum(ReadOnlySpan<int> places, Span<int> sums)
    {
        sums.Clear();
        while (places.Length > 0)
        {
            var block = places[..Math.Min(Block, places.Length)];
            AddBlock(block, sums);
            places = places[block.Length..];
        }
    }

    private void AddBlock(ReadOnlySpan<int> places, Span<int> sums)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var first = Vector256<short>.Zero;
        var second = Vector256<short>.Zero;
        var third = Vector256<short>.Zero;
        foreach (var place in places)
        {
            var at = (nuint)(place * Width);
            first += Widen(Vector128.LoadUnsafe(ref weights, at));
            second += Widen(Vector128.LoadUnsafe(ref weights, at + 16));
            third += Widen(Vector128.LoadUnsafe(ref weights, at + 32));
        }

        for (var i = 0; i < 16; i++)
        {
            sums[i] += first[i];
            sums[i + 16] += second[i];
            sums[i + 32] += third[i];
        }
    }

    private static Vector256<short> Widen(Vector128<sbyte> bytes) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int16(bytes) : Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
}
