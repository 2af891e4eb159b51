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

    /// <summary>Replaces hashes by places, leaving out what no model knows; gives how many are left.</summary>
    public int Find(ReadOnlySpan<uint> hashes, Span<int> places)
    {
        var count = 0;
        foreach (var hash in hashes)
        {
            var place = _table.Find(hash);
            places[count] = place;
            count += place >= 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds up the weights of some places, for all outputs.</summary>
    public void Sum(ReadOnlySpan<int> places, Span<int> sums)
    {
        sums[..Width].Clear();
        while (places.Length > 0)
        {
            var block = places[..Math.Min(Block, places.Length)];
            AddBlock(block, sums);
            places = places[block.Length..];
        }
    }

    /// <summary>The weight of a place for one output.</summary>
    public int WeightOf(int place, int output) => _weights[(place * Width) + output];

    /// <summary>The probability that a sum stands for.</summary>
    public float Probability(int output, int sum, float scale)
    {
        var spec = _outputs[output];
        return 1 / (1 + MathF.Exp(-(spec.Offset + (spec.Slope * sum * scale))));
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
