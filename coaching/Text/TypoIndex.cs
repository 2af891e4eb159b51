namespace CoachBot.Coaching.Text;

/// <summary>
/// Finds the word that was meant when one letter of a long word is wrong, missing, doubled or swapped with its neighbour. Every word
/// is found under the hashes of itself and of itself less one letter (the symmetric-delete idea), so a look-up costs one hash for each letter. First letter
/// and last two must be right: that is where words differ by inflection, not by accident.
/// </summary>
internal sealed class TypoIndex
{
    public const int ShortestWord = 7;

    public static readonly TypoIndex Empty = new([]);

    private const uint Base = 0x01000193;
    private const int FilterBits = 1 << 17;

    private readonly string[] _words;

    // Hash and word's index, sorted together: a few long arrays instead of a hundred thousand small lists.
    private readonly uint[] _hashes;
    private readonly int[] _owners;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public TypoIndex(IEnumerable<string> words)
    {
        _words = [.. words.Where(w => w.Length >= ShortestWord)];
        var entries = new List<ulong>(_words.Length * (ShortestWord + 1));
        for (var i = 0; i < _words.Length; i++)
        {
            for (var without = -1; without < _words[i].Length; without++)
            {
                entries.Add(((ulong)Hash(_words[i], without) << 32) | (uint)i);
            }
        }

        entries.Sort();
        _hashes = new uint[entries.Count];
        _owners = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            (_hashes[i], _owners[i]) = ((uint)(entries[i] >> 32), (int)entries[i]);
            _filter[(_hashes[i] >> 6) % (FilterBits / 64)] |= 1UL << (int)(_hashes[i] & 63);
        }
    }

    /// <summary>The known word one slip away, or <see langword="null"/>.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        // Prefix hashes and powers give the hash of "word less letter i" in one step.
        Span<uint> prefix = stackalloc uint[word.Length + 1];
        Span<uint> power = stackalloc uint[word.Length + 1];
        power[0] = 1;
        for (var i = 0; i < word.Length; i++)
        {
            prefix[i + 1] = (prefix[i] * Base) + word[i];
            power[i + 1] = power[i] * Base;
        }

        if (Candidate(prefix[word.Length], word) is { } whole)
        {
            return whole;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var rest = word.Length - i - 1;
            var suffix = prefix[word.Length] - (prefix[i + 1] * power[rest]);
            if (Candidate((prefix[i] * power[rest]) + suffix, word) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? Candidate(uint hash, ReadOnlySpan<char> word)
    {
        if ((_filter[(hash >> 6) % (FilterBits / 64)] & (1UL << (int)(hash & 63))) == 0)
        {
            return null;
        }

        for (var at = FirstOf(hash); at < _hashes.Length && _hashes[at] == hash; at++)
        {
            var known = _words[_owners[at]];
            if (known[0] == word[0] && known.AsSpan()[^2..].SequenceEqual(word[^2..]) && EditDistance.WithinOne(known, word))
            {
                return known;
            }
        }

        return null;
    }

    private int FirstOf(uint hash)
    {
        var at = Array.BinarySearch(_hashes, hash);
        while (at > 0 && _hashes[at - 1] == hash)
        {
            at--;
        }

        return at < 0 ? _hashes.Length : at;
    }

    private static uint Hash(string word, int without)
    {
        uint hash = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without)
            {
                hash = (hash * Base) + word[i];
            }
        }

        return hash;
    }
}
