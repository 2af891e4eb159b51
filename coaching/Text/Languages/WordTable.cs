using System.Numerics;

namespace CoachBot.Coaching.Text.Languages;

/// <summary>All function words by hash: which languages use a word and how much it says for each. Built once, read by every guess.</summary>
internal static class WordTable
{
    private const int SmallWeight = 12;
    private const int TellingWeight = 20;

    private static readonly Entry[] Slots = Build();
    private static readonly int Shift = ShiftFor(Slots.Length);

    /// <summary>The entry of a word, or one without languages.</summary>
    public static Entry Find(uint hash)
    {
        Entry[] slots = Slots;
        for (int slot = Slot(hash, Shift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            Entry entry = slots[slot];
            if (entry.Hash == hash || entry.Languages == 0)
            {
                return entry;
            }
        }
    }

    private static Entry[] Build()
    {
        var words = new Dictionary<uint, (int Languages, bool Telling, bool Single)>();
        for (int language = 0; language < FunctionWords.ByLanguage.Length; language++)
        {
            (string small, string telling) = FunctionWords.ByLanguage[language];
            Collect(words, small, language, telling: false);
            Collect(words, telling, language, telling: true);
        }

        // Twice as many slots as words keeps the search to one or two steps.
        var slots = new Entry[BitOperations.RoundUpToPowerOf2((uint)words.Count * 2)];
        foreach ((uint hash, (int languages, bool telling, bool single)) in words)
        {
            int slot = Slot(hash, ShiftFor(slots.Length));
            while (slots[slot].Languages != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            int weight = (telling ? TellingWeight : SmallWeight) / BitOperations.PopCount((uint)languages);
            weight = single ? Math.Max(1, weight / 3) : weight;
            slots[slot] = new Entry(hash, (ushort)languages, (byte)weight, telling);
        }

        return slots;
    }

    private static void Collect(Dictionary<uint, (int Languages, bool Telling, bool Single)> words, string list, int language, bool telling)
    {
        foreach (string word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            uint hash = WordHash.Of(word);
            words.TryGetValue(hash, out (int Languages, bool Telling, bool Single) known);
            words[hash] = (known.Languages | (1 << language), known.Telling || telling, word.Length == 1);
        }
    }

    private static int Slot(uint hash, int shift) => (int)((hash * 0x9E3779B1u) >> shift);

    private static int ShiftFor(int size) => 32 - BitOperations.Log2((uint)size);

    /// <summary>What a word says.</summary>
    /// <param name="Hash">The hash of the word.</param>
    /// <param name="Languages">One bit for every <see cref="LatinLanguage"/> that uses it; 0 for a word nobody listed.</param>
    /// <param name="Weight">What it adds to the score of each of them.</param>
    /// <param name="Telling">Whether it can decide a short message alone.</param>
    internal readonly record struct Entry(uint Hash, ushort Languages, byte Weight, bool Telling);
}
