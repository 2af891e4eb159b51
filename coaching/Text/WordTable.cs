using System.Numerics;

namespace CoachBot.Coaching.Text;

/// <summary>A read-only table of words, looked up by characters and a hash that the tokeniser works out on its way through the word.</summary>
internal sealed class WordTable
{
    public const uint HashStart = 2166136261;

    private readonly Slot[] _slots;

    public WordTable(IReadOnlyCollection<WordEntry> entries)
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2))];
        foreach (var entry in entries)
        {
            var hash = Hash(entry.Form);
            var at = (int)hash & (_slots.Length - 1);
            while (_slots[at].Entry.Form is not null)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = new Slot(hash, entry);
        }
    }

    /// <summary>Adds one lower-case character to a hash (FNV-1a).</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    public bool TryFind(ReadOnlySpan<char> word, uint hash, out WordEntry entry)
    {
        var slots = _slots;
        for (var at = (int)hash & (slots.Length - 1); slots[at].Entry.Form is { } form; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Hash == hash && word.SequenceEqual(form))
            {
                entry = slots[at].Entry;
                return true;
            }
        }

        entry = default;
        return false;
    }

    private readonly record struct Slot(uint Hash, WordEntry Entry);
}
