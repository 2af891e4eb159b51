namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// A set of places in the pattern graph that a run of words can have led to, with what ends there. Where the next words lead is found out once and kept here:
/// readers need no lock, writers hold the automaton's.
/// </summary>
internal sealed class AutomatonState(int[] places, Accept[] accepts)
{
    private const int FirstSize = 4;

    private Table _table = new(FirstSize);

    /// <summary>Node and mode of each place, packed, in order.</summary>
    public int[] Places => places;

    /// <summary>The patterns that end here.</summary>
    public Accept[] Accepts => accepts;

    /// <summary>Whether a further word can lead anywhere.</summary>
    public bool IsFinal => places.Length == 0;

    /// <summary>The state a word leads to, or <see langword="null"/> when that is not known yet.</summary>
    public AutomatonState? Next(ushort id)
    {
        var table = Volatile.Read(ref _table);
        var mask = table.Keys.Length - 1;
        for (var at = Hash(id) & mask; ; at = (at + 1) & mask)
        {
            var key = Volatile.Read(ref table.Keys[at]);
            if (key == id + 1)
            {
                return table.States[at];
            }

            if (key == 0)
            {
                return null;
            }
        }
    }

    /// <summary>Notes where a word leads; the caller holds the automaton's lock.</summary>
    public void Add(ushort id, AutomatonState state)
    {
        if (Next(id) is not null)
        {
            return;
        }

        var table = _table;
        if ((table.Count + 1) * 4 > table.Keys.Length * 3)
        {
            var larger = new Table(table.Keys.Length * 2);
            for (var i = 0; i < table.Keys.Length; i++)
            {
                if (table.Keys[i] != 0)
                {
                    larger.Insert((ushort)(table.Keys[i] - 1), table.States[i]!);
                }
            }

            table = larger;
        }

        table.Insert(id, state);
        Volatile.Write(ref _table, table);
    }

    private static int Hash(ushort id) => (int)((id * 0x9E3779B1U) >> 12);

    private sealed class Table(int size)
    {
        public int[] Keys { get; } = new int[size];

        public AutomatonState?[] States { get; } = new AutomatonState?[size];

        public int Count { get; private set; }

        public void Insert(ushort id, AutomatonState state)
        {
            var mask = Keys.Length - 1;
            var at = Hash(id) & mask;
            while (Keys[at] != 0)
            {
                at = (at + 1) & mask;
            }

            // The state must be there before a reader can see its key.
            States[at] = state;
            Volatile.Write(ref Keys[at], id + 1);
            Count++;
        }
    }
}
