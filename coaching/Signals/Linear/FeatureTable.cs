namespace CoachBot.Coaching.Signals.Linear;

/// <summary>
/// The features that models know: 65,536 buckets of two places each, every place marked with eight more bits of its feature's hash. A feature
/// that is not among them is turned away in 255 of 256 cases, so rare words do not borrow the weights of others.
/// </summary>
internal sealed class FeatureTable(byte[] tags)
{
    /// <summary>How many features the table can hold.</summary>
    public const int Places = 1 << 17;

    private readonly byte[] _tags = tags.Length == Places ? tags : throw new ArgumentException($"A feature table has {Places} places, not {tags.Length}.", nameof(tags));

    /// <summary>One mark for each place, 0 where it is free.</summary>
    public ReadOnlySpan<byte> Tags => _tags;

    /// <summary>The place of a feature, or -1 when no model knows it.</summary>
    public int Find(uint hash)
    {
        var at = (int)(hash >> 15) & ~1;
        var tag = Tag(hash);
        var tags = _tags;
        return tags[at] == tag ? at : tags[at + 1] == tag ? at + 1 : -1;
    }

    /// <summary>Makes room for a feature; false when its bucket is full.</summary>
    public bool TryAdd(uint hash)
    {
        var at = (int)(hash >> 15) & ~1;
        var tag = Tag(hash);
        for (var place = at; place < at + 2; place++)
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

    private static byte Tag(uint hash) => (byte)((hash & 0xFF) == 0 ? 1 : hash & 0xFF);
}
