using System.Collections.Frozen;

namespace CoachBot.Coaching.Conversations;

/// <summary>Spells out the letters of a code that are easily taken for one another, with the words of the radiotelephony alphabet (ICAO Annex 10, NATO).</summary>
internal static class PhoneticSpelling
{
    private const int LongestCode = 24;

    private static readonly FrozenDictionary<char, string> Words = new Dictionary<char, string>
    {
        ['B'] = "Bravo", ['C'] = "Charlie", ['D'] = "Delta", ['E'] = "Echo", ['F'] = "Foxtrot", ['G'] = "Golf", ['I'] = "India", ['M'] = "Mike", ['N'] = "November", ['O'] = "Oscar",
        ['P'] = "Papa", ['S'] = "Sierra", ['T'] = "Tango", ['V'] = "Victor", ['Z'] = "Zulu",
    }.ToFrozenDictionary();

    /// <summary>The code with those letters spelled out ("B as in Bravo, 12, T as in Tango"), or <see langword="null"/> when it has none.</summary>
    public static string? Of(string code)
    {
        if (code.Length > LongestCode)
        {
            return null;
        }

        var parts = new List<string>();
        var plain = "";
        var spelled = false;
        foreach (var c in code.ToUpperInvariant().Where(char.IsLetterOrDigit))
        {
            if (!Words.TryGetValue(c, out var word))
            {
                plain += c;
                continue;
            }

            spelled = true;
            Close();
            parts.Add($"{c} as in {word}");
        }

        Close();
        return spelled ? string.Join(", ", parts) : null;

        void Close()
        {
            if (plain.Length > 0)
            {
                parts.Add(plain);
                plain = "";
            }
        }
    }
}
