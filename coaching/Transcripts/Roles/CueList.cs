namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Phrases and how much each speaks for somebody who serves.</summary>
internal sealed class CueList
{
    private readonly (string Phrase, double Weight)[] _cues;

    /// <param name="lines">Weight and phrases on each line: "3: how can i help|how may i help".</param>
    public CueList(params string[] lines) => _cues =
    [
        .. from line in lines
           let colon = line.IndexOf(':')
           from phrase in line[(colon + 1)..].Split('|')
           select (phrase.Trim(' '), double.Parse(line.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>The sum of the weights of the phrases in <paramref name="text"/>, each counted once, and the strongest of them.</summary>
    public double Sum(ReadOnlySpan<char> text, out double strongest)
    {
        var sum = 0.0;
        strongest = 0;
        foreach (var (phrase, weight) in _cues)
        {
            if (Holds(text, phrase))
            {
                sum += weight;
                strongest = Math.Max(strongest, weight);
            }
        }

        return sum;
    }

    // A phrase begins where a word begins: "sorder number" is none.
    private static bool Holds(ReadOnlySpan<char> text, string phrase)
    {
        var from = 0;
        while (text[from..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            var at = from + found;
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(phrase[^1])))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
