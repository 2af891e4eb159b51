using System.Numerics;
using System.Runtime.InteropServices;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// The states of an automaton that have been worked out, in flat tables: a step is one look-up of eight bytes. Readers need no lock;
/// whoever adds holds the automaton's.
/// </summary>
internal sealed class LearnedStates
{
    /// <summary>The state before a word inside a sentence, and before a sentence's first word.</summary>
    public const int Anywhere = 0;
    public const int SentenceStart = 1;

    private const int FirstSlots = 1 << 12;
    private const int KeyShift = 24;

    // A slot: 36 bits of state and word (the state counted from one, so that no key is zero), then the step.
    private ulong[] _slots = new ulong[FirstSlots];
    private int _used;
    private Range[] _acceptRanges = new Range[256];
    private Accept[] _accepts = new Accept[256];
    private int _acceptCount;

    private readonly List<int[]> _places = [];
    private readonly Dictionary<string, Step> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _knownAccepts = new(StringComparer.Ordinal);

    public LearnedStates()
    {
        Intern(SubsetConstruction.Anywhere, []);
        Intern(SubsetConstruction.SentenceStart, []);
    }

    /// <summary>How many states there are.</summary>
    public int Count => _places.Count;

    /// <summary>Where a word leads from a state.</summary>
    public Step Next(int state, ushort id)
    {
        var slots = Volatile.Read(ref _slots);
        var key = Key(state, id);
        for (var at = Bucket(key, slots.Length); ; at = at + 1 < slots.Length ? at + 1 : 0)
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot >> KeyShift == key)
            {
                return new Step((uint)slot & Step.Mask);
            }

            if (slot == 0)
            {
                return Step.Unknown;
            }
        }
    }

    /// <summary>The patterns that end at a state.</summary>
    public ReadOnlySpan<Accept> Accepts(int state)
    {
        var range = Volatile.Read(ref _acceptRanges)[state];
        return Volatile.Read(ref _accepts).AsSpan(range.First, range.Count);
    }

    /// <summary>The places in the pattern graph a state stands for.</summary>
    public int[] Places(int state) => _places[state];

    /// <summary>Notes where a word leads: a state known already, or a new one.</summary>
    public Step Add(int state, ushort id, int[] places, Accept[] accepts)
    {
        var step = Intern(places, accepts);
        // Dense, and grown by halves: what a live turn pays for is how much of the caches the table takes.
        if ((_used + 1) * 5L > _slots.Length * 4L)
        {
            var larger = new ulong[_slots.Length / 2 * 3];
            foreach (var slot in _slots.Where(s => s != 0))
            {
                Insert(larger, slot);
            }

            Volatile.Write(ref _slots, larger);
        }

        _used++;
        Insert(_slots, (Key(state, id) << KeyShift) | step.Bits);
        return step;
    }

    private Step Intern(int[] places, Accept[] accepts)
    {
        var ends = new string(MemoryMarshal.Cast<int, char>(accepts.Select(a => (a.Set << 16) | (a.Index << 1) | (a.AtSentenceEnd ? 1 : 0)).ToArray()));
        var key = string.Concat(MemoryMarshal.Cast<int, char>(places), "|", ends);
        if (!_known.TryGetValue(key, out var step))
        {
            step = Step.To(_places.Count, hasAccepts: accepts.Length > 0, isFinal: places.Length == 0);
            _known.Add(key, step);
            _places.Add(places);
            Keep(step.State, accepts, ends);
        }

        return step;
    }

    /// <summary>The tables grow before the step to their state can be seen.</summary>
    private void Keep(int state, Accept[] accepts, string key)
    {
        if (state >= _acceptRanges.Length)
        {
            Volatile.Write(ref _acceptRanges, Larger(_acceptRanges, state + 1));
        }

        // Many states end the same patterns: each list is kept once.
        if (!_knownAccepts.TryGetValue(key, out var range))
        {
            if (_acceptCount + accepts.Length > _accepts.Length)
            {
                Volatile.Write(ref _accepts, Larger(_accepts, _acceptCount + accepts.Length));
            }

            accepts.CopyTo(_accepts, _acceptCount);
            _knownAccepts[key] = range = new Range(_acceptCount, accepts.Length);
            _acceptCount += accepts.Length;
        }

        _acceptRanges[state] = range;
    }

    private static T[] Larger<T>(T[] old, int least)
    {
        var larger = new T[BitOperations.RoundUpToPowerOf2((uint)least)];
        old.CopyTo(larger, 0);
        return larger;
    }

    private static ulong Key(int state, ushort id) => ((ulong)(uint)(state + 1) << 16) | id;

    /// <summary>The upper half of the product with the size spreads hashes over any number of slots (D. Lemire, "Fast random integer generation in an interval", 2019).</summary>
    private static int Bucket(ulong key, int size) => (int)((((key * 0x9E3779B97F4A7C15UL) >> 32) * (ulong)size) >> 32);

    private static void Insert(ulong[] slots, ulong slot)
    {
        var at = Bucket(slot >> KeyShift, slots.Length);
        while (slots[at] != 0)
        {
            at = at + 1 < slots.Length ? at + 1 : 0;
        }

        Volatile.Write(ref slots[at], slot);
    }

    private readonly record struct Range(int First, int Count);
}

/// <summary>Where a word leads: to a state, with whether patterns end there and whether a further word can lead anywhere.</summary>
internal readonly record struct Step(uint Bits)
{
    /// <summary>The bits a step is made of.</summary>
    public const uint Mask = (1 << 22) - 1;

    private const uint StateMask = (1 << 20) - 1;
    private const uint AcceptsBit = 1 << 20;
    private const uint FinalBit = 1 << 21;

    /// <summary>Nobody has gone this way yet.</summary>
    public static Step Unknown => new(uint.MaxValue);

    public bool IsUnknown => Bits == uint.MaxValue;

    public int State => (int)(Bits & StateMask);

    public bool HasAccepts => (Bits & AcceptsBit) != 0;

    public bool IsFinal => (Bits & FinalBit) != 0;

    public static Step To(int state, bool hasAccepts, bool isFinal) => new((uint)state | (hasAccepts ? AcceptsBit : 0) | (isFinal ? FinalBit : 0));
}
