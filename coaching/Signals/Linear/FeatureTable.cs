using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Coaching.Signals.Linear;

/// <summary>
/// The features that models know: 32,768 buckets of four places each, every place marked with eight more bits of its feature's hash. A feature
/// that is not among them is turned away in 63 of 64 cases, so rare words do not borrow the weights of others.
/// </summary>
internal sealed class FeatureTable(byte[] tags)
{
    /// <summary>How many features the table can hold.</summary>
    public const int Places = 1 << 17;

    private const int Ways = 4;

    private readonly byte[] _tags = tags.Length == Places ? tags : throw new ArgumentException($"A feature table has {Places} places, not {tags.Length}.", nameof(tags));

    /// <summary>One mark for each place, 0 where it is free.</summary>
    public ReadOnlySpan<byte> Tags => _tags;

    /// <summary>The place of a feature, or -1 when no model knows it.</summary>
    public int Find(uint hash)
    {
        var at = Bucket(hash);
        var marks = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tags), at)) ^ (Tag(hash) * 0x01010101u);

        // The lowest byte that is now zero is the feature's.
        var zero = (marks - 0x01010101u) & ~marks & 0x80808080u;
        return zero == 0 ? -1 : at + (BitOperations.TrailingZeroCount(zero) >> 3);
    }

    /// <summary>Makes room for a feature; false when its bucket is full.</summary>
    public bool TryAdd(uint hash)
    {
        var at = Bucket(hash);
        var tag = Tag(hash);
        for (var place = at; place < at + Ways; place++)
        {
            if (_tags[place] == tag)
            {
                return true;
            }

            if (_tags[place] == 0)
            {
                _tags[place] = tag;
                return true;
            }
        }

        return false;
    }

    private static int Bucket(uint hash) => (int)(hash >> 15) & ~(Ways - 1);

    private static byte Tag(uint hash) => (byte)((hash & 0xFF) == 0 ? 1 : hash & 0xFF);
}
