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
    private int[] _heads = [];
    private int[] _tails = [];
    private int[] _touched = [];
    private int _touchedCount;
    private int _count;

    /// <summary>The sets that have hits, in the order of their first one.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    public void Reset(int sets)
    {
        if (_heads.Length < sets)
        {
            _heads = new int[sets];
            _tails = new int[sets];
            _touched = new int[sets];
        }

        Array.Fill(_heads, -1);
        _count = 0;
        _touchedCount = 0;
    }

    public void Add(int set, ushort index, int first, int last)
    {
        // The same stretch can be reached on several ways through gaps and fillers; the chain's end shows the most common repeats.
        if (_count >= MostHits || (_heads[set] >= 0 && _hits[_tails[set]] is var tail && tail.Index == index && tail.First == first && tail.Last == last))
        {
            return;
        }

        if (_count == _hits.Length)
        {
            Array.Resize(ref _hits, _count * 2);
        }

        _hits[_count] = new Hit(index, first, last, -1);
        if (_heads[set] < 0)
        {
            _heads[set] = _count;
            _touched[_touchedCount++] = set;
        }
        else
        {
            _hits[_tails[set]] = _hits[_tails[set]] with { Next = _count };
        }

        _tails[set] = _count++;
    }

    public bool Any(int set) => set >= 0 && _heads[set] >= 0;

    /// <summary>Adds the hits of <paramref name="set"/> that no hit of <paramref name="unless"/> overlaps; the longest from each start, none inside another.</summary>
    public void Collect(int set, int unless, List<Hit> into)
    {
        if (!Any(set))
        {
            return;
        }

        for (var i = _heads[set]; i >= 0; i = _hits[i].Next)
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

        for (var i = _heads[unless]; i >= 0; i = _hits[i].Next)
        {
            if (_hits[i].Overlaps(hit))
            {
                return true;
            }
        }

        return false;
    }
}
