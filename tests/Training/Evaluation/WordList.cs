using System.Globalization;

namespace CoachBot.Training.Evaluation;

/// <summary>
/// The scorer to beat: adds up the values of a word list (VADER's or AFINN's layout: a word, a tab, a value), turned around behind
/// a negation, stronger behind an intensifier. The list is not part of this repository.
/// </summary>
internal sealed class WordList(IReadOnlyDictionary<string, double> values)
{
    private static readonly char[] Separators = [' ', '\n', '\t', '\r', '.', ',', ';', ':', '!', '?', '"', '(', ')', '…'];
    private static readonly HashSet<string> Negations = new(["not", "no", "never", "cannot", "without", "nothing", "nobody"], StringComparer.Ordinal);
    private static readonly HashSet<string> Boosters = new(["very", "really", "so", "extremely", "absolutely", "totally"], StringComparer.Ordinal);

    public static WordList Load(string path) => new(File.ReadLines(path).Select(l => l.Split('\t')).Where(f => f.Length > 1)
        .DistinctBy(f => f[0], StringComparer.Ordinal).ToDictionary(f => f[0], f => double.Parse(f[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Between -1 (bad) and 1 (good).</summary>
    public double Score(string text)
    {
        double sum = 0;
        var words = text.ToLowerInvariant().Replace('’', '\'').Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (values.TryGetValue(words[i], out var value))
            {
                value *= i > 0 && Boosters.Contains(words[i - 1]) ? 1.3 : 1;
                sum += Enumerable.Range(1, 3).Any(b => i >= b && (Negations.Contains(words[i - b]) || words[i - b].EndsWith("n't", StringComparison.Ordinal))) ? -0.74 * value : value;
            }
        }

        sum *= 1 + (0.1 * Math.Min(4, text.Count(c => c == '!')));
        return sum / Math.Sqrt((sum * sum) + 15);
    }
}
