namespace CoachBot.Coaching.Rules.Matching;

/// <summary>Where a pattern was found: the tokens from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct Hit(ushort Index, int First, int Last, int Next)
{
    public bool Overlaps(Hit other) => First <= other.Last && other.First <= Last;
}

/// <summary>All hits in one text, as one chain for each set of patterns. Reused from draft to draft.</summary>
internal sealed class HitList
{
    private const int MostHits = 20_000;

    private Hit[] _hits = new Hit[128];
    private Chain[] _chains = [];
    private int[] _touched = [];
    private ulong[] _bits = [];
    private int _touchedCount;
    private int _count;

    /// <summary>The sets that have hits, in the order of their first one.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    public void Reset(int sets)
    {
        if (_chains.Length < sets)
        {
            _chains = new Chain[sets];
            _touched = new int[sets];
            _bits = new ulong[(sets + 63) / 64];
        }

        Array.Clear(_bits);
        _count = 0;
        _touchedCount = 0;
    }

    public void Add(int set, ushort index, int first, int last)
    {
        var isNew = !Any(set);
        ref var chain = ref _chains[set];

        // The same stretch can be reached on several ways through gaps and fillers; the chain's end shows the most common repeats.
        if (_count >= MostHits || (!isNew && _hits[chain.Tail] is var tail && tail.Index == index && tail.First == first && tail.Last == last))
        {
            return;
        }

        if (_count == _hits.Length)
        {
            Array.Resize(ref _hits, _count * 2);
        }

        _hits[_count] = new Hit(index, first, last, -1);
        if (isNew)
        {
            chain.Head = _count;
            Touch(set);
        }
        else
        {
            _hits[chain.Tail] = _hits[chain.Tail] with { Next = _count };
        }

        chain.Tail = _count++;
    }

    /// <summary>Notes that a set is met, without a place.</summary>
    public void Touch(int set)
    {
        _touched[_touchedCount++] = set;
        _bits[set >> 6] |= 1UL << (set & 63);
    }

    public bool Any(int set) => set >= 0 && (_bits[set >> 6] & (1UL << (set & 63))) != 0;

    /// <summary>Whether one of the sets has a hit.</summary>
    public bool AnyOf(ReadOnlySpan<int> sets)
    {
        foreach (var set in sets)
        {
            if (Any(set))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the hits of <paramref name="set"/> that no hit of <paramref name="unless"/> overlaps; the longest from each start, none inside another.</summary>
    public void Collect(int set, int unless, List<Hit> into)
    {
        if (!Any(set))
        {
            return;
        }

        for (var i = _chains[set].Head; i >= 0; i = _hits[i].Next)
        {
            var hit = _hits[i];
            if (IsSilenced(hit, unless))
            {
                continue;
            }

            if (into.Count > 0 && into[^1] is var last && hit.First <= last.Last)
            {
                if (hit.First == last.First && hit.Last > last.Last)
                {
                    into[^1] = hit;
                }

                continue;
            }

            into.Add(hit);
        }
    }

    private bool IsSilenced(Hit hit, int unless)
    {
        if (!Any(unless))
        {
            return false;
        }

        for (var i = _chains[unless].Head; i >= 0; i = _hits[i].Next)
        {
            if (_hits[i].Overlaps(hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last hit of a set; of no meaning while the set has none.</summary>
    private struct Chain
    {
        public int Head;
        public int Tail;
    }
}
