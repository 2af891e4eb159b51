using System.Collections.Frozen;
using System.Globalization;

namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Phrases and how much each speaks for a role.</summary>
internal sealed class CueList
{
    private readonly int _count;
    private readonly FrozenDictionary<int, (string Phrase, double Weight, int Index)[]> _byStart;

    /// <param name="lines">Weight and phrases on each line: "3:how can i help|how may i help".</param>
    public CueList(params string[] lines)
    {
        var cues = lines.SelectMany(Cues).Select((c, i) => (c.Phrase, c.Weight, Index: i)).ToArray();
        _count = cues.Length;
        _byStart = cues.GroupBy(c => Start(c.Phrase)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The sum of the weights of the phrases in <paramref name="text"/>, each counted once, and the strongest of them.</summary>
    public double Sum(ReadOnlySpan<char> text, out double strongest)
    {
        Span<bool> seen = stackalloc bool[_count];
        var sum = 0.0;
        strongest = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // Phrases begin where a word begins.
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])) || !_byStart.TryGetValue(Start(text[at..]), out var cues))
            {
                continue;
            }

            foreach (var (phrase, weight, index) in cues)
            {
                if (!seen[index] && StandsAt(text[at..], phrase))
                {
                    seen[index] = true;
                    sum += weight;
                    strongest = Math.Max(strongest, weight);
                }
            }
        }

        return sum;
    }

    private static IEnumerable<(string Phrase, double Weight)> Cues(string line)
    {
        var colon = line.IndexOf(':');
        var weight = double.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
        return line[(colon + 1)..].Split('|').Select(p => (p.Trim(), weight));
    }

    private static bool StandsAt(ReadOnlySpan<char> text, string phrase) =>
        text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
        && (text.Length == phrase.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length]));

    private static int Start(ReadOnlySpan<char> text) => (char.ToLowerInvariant(text[0]) << 16) | (text.Length > 1 ? char.ToLowerInvariant(text[1]) : ' ');
}
