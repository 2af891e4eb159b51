using System.Collections.Frozen;

namespace CoachBot.Coaching.Text;

/// <summary>
/// Finds the word that was meant when one letter of a long word is wrong, missing, doubled or swapped with its neighbour. Every word
/// is stored under the hashes of itself and of itself less one letter (the symmetric-delete idea), so a look-up costs one hash for each letter. First letter
/// and last two must be right: that is where words differ by inflection, not by accident.
/// </summary>
internal sealed class TypoIndex
{
    public const int ShortestWord = 7;

    public static readonly TypoIndex Empty = new([]);

    private const uint Base = 0x01000193;
    private const int FilterBits = 1 << 17;

    private readonly FrozenDictionary<uint, string[]> _byHash;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public TypoIndex(IEnumerable<string> words)
    {
        var byHash = new Dictionary<uint, List<string>>();
        foreach (var word in words.Where(w => w.Length >= ShortestWord))
        {
            foreach (var hash in Hashes(word).Distinct())
            {
                if (!byHash.TryGetValue(hash, out var list))
                {
                    byHash[hash] = list = [];
                }

                list.Add(word);
                _filter[(hash >> 6) % (FilterBits / 64)] |= 1UL << (int)(hash & 63);
            }
        }

        _byHash = byHash.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
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
        if ((_filter[(hash >> 6) % (FilterBits / 64)] & (1UL << (int)(hash & 63))) == 0 || !_byHash.TryGetValue(hash, out var words))
        {
            return null;
        }

        foreach (var known in words)
        {
            if (known[0] == word[0] && known.AsSpan()[^2..].SequenceEqual(word[^2..]) && EditDistance.WithinOne(known, word))
            {
                return known;
            }
        }

        return null;
    }

    private static IEnumerable<uint> Hashes(string word)
    {
        yield return Hash(word, -1);
        for (var i = 0; i < word.Length; i++)
        {
            yield return Hash(word, i);
        }
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
