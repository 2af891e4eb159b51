using System.Collections.Frozen;
using CoachBot.Coaching.Text.Languages;

namespace CoachBot.Coaching.Text;

/// <summary>
/// Counts the syllables of English words by their spelling: groups of vowels, without the silent e, and with the pairs of vowels that are
/// spoken apart. Right for more than nine words in ten; meant for averages, not for verse.
/// </summary>
public static class Syllables
{
    private const int Longest = 48;

    /// <summary>Common words whose spelling misleads.</summary>
    private static readonly FrozenDictionary<uint, int> Exceptions = Table(
        (1, "queue queued gauge tongue"),
        (2,
            "business every evening cruel fuel poem poet science lion quiet people naked wicked cafe cliche resume persuade cashier frontier ruin fluid " +
            "brilliant asia create sometime homemade forehead being colleague whereas"),
        (3, "anyone everyone everything somebody recipe apostrophe genuine familiar peculiar champion element implement supplement complement"),
        (4, "everybody anybody genuinely"));

    /// <summary>How many syllables a word has.</summary>
    /// <param name="word">One word; letter case and accents do not matter, and an apostrophe may be inside.</param>
    /// <returns>1 at least for anything but an empty text, so that a number counts as one; 0 for an empty text.</returns>
    public static int Count(ReadOnlySpan<char> word)
    {
        int apostrophe = word.IndexOfAny('\'', '\u2019');
        if (apostrophe <= 0)
        {
            return word.IsEmpty ? 0 : CountStem(word);
        }

        ReadOnlySpan<char> stem = word[..apostrophe];
        ReadOnlySpan<char> ending = word[(apostrophe + 1)..];
        if (ending.Equals("t", StringComparison.OrdinalIgnoreCase) && stem[^1] is 'n' or 'N' && stem.Length > 2)
        {
            stem = stem[..^1];
            bool sounded = !IsVowel(stem[^1]) || stem.EndsWith("ve", StringComparison.OrdinalIgnoreCase);
            return CountStem(stem) + (sounded ? 1 : 0);
        }

        // "it'll" and "could've" have a sound of their own behind a consonant.
        bool apart = !IsVowel(stem[^1]) && (ending is "ll" or "ve" or "d" or "re");
        return CountStem(stem) + (apart ? 1 : 0);
    }

    private static int CountStem(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        int length = 0;
        foreach (char c in word)
        {
            if (length < Longest && (char.IsAsciiLetter(c) || LatinLetters.IsAccented(c)))
            {
                folded[length++] = char.IsAsciiLetter(c) ? (char)(c | 0x20) : LatinLetters.Fold(c);
            }
        }

        ReadOnlySpan<char> letters = folded[..length];
        if (Exceptions.TryGetValue(WordHash.Of(letters), out int known) || (letters.EndsWith("s") && Exceptions.TryGetValue(WordHash.Of(letters[..^1]), out known)))
        {
            return known;
        }

        return Math.Max(1, SyllableSpelling.Count(letters));
    }

    private static bool IsVowel(char c) => (char)(c | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenDictionary<uint, int> Table(params (int Count, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Hash: WordHash.Of(word), row.Count))).ToFrozenDictionary(entry => entry.Hash, entry => entry.Count);
}
