namespace CoachBot.Coaching.Text;

/// <summary>
/// A read-only table of words, looked up by a hash that the tokeniser works out on its way through the word. Slots of sixteen bytes, and no look at the
/// characters: that two of some thousand words share 64 bits is less likely than a fault of the machine.
/// </summary>
internal sealed class WordTable
{
    public const ulong HashStart = 14695981039346656037;

    private readonly Slot[] _slots;

    public WordTable(IReadOnlyDictionary<string, WordEntry> entries)
    {
        // Three quarters full: what a live turn pays for is how much of the caches the table takes.
        _slots = new Slot[Math.Max(16, entries.Count / 3 * 4)];
        foreach (var (form, entry) in entries)
        {
            var hash = Hash(form);
            var at = Bucket(hash, _slots.Length);
            while (_slots[at].Hash != 0)
            {
                at = at + 1 < _slots.Length ? at + 1 : 0;
            }

            _slots[at] = new Slot(hash, entry);
        }
    }

    /// <summary>Adds one lower-case character to a hash (FNV-1a, 64 bits).</summary>
    public static ulong Add(ulong hash, char c) => (hash ^ c) * 1099511628211;

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    public bool TryFind(ulong hash, out WordEntry entry)
    {
        var slots = _slots;
        for (var at = Bucket(hash, slots.Length); ; at = at + 1 < slots.Length ? at + 1 : 0)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Hash == hash || slot.Hash == 0)
            {
                entry = slot.Entry;
                return slot.Hash != 0;
            }
        }
    }

    /// <summary>FNV's best bits are the low ones: they choose the slot.</summary>
    private static int Bucket(ulong hash, int size) => (int)(((hash & uint.MaxValue) * (ulong)size) >> 32);

    private readonly record struct Slot(ulong Hash, WordEntry Entry);
}
