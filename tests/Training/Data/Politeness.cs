using System.Globalization;

namespace CoachBot.Training.Data;

/// <summary>Requests among Wikipedia editors with real-valued politeness (TyDiP's split of the Stanford corpus). The value becomes its rank: 0 rudest, 1 most polite.</summary>
internal static class Politeness
{
    public const string Name = "tydip-politeness";

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var (file, test) in new[] { ("en_train.csv", false), ("en_test.csv", true) })
        {
            var rows = DelimitedText.Rows(Path.Combine(data, Name, file)).Select(r => (Text: r["sentence"], Score: double.Parse(r["score"], CultureInfo.InvariantCulture))).ToArray();
            var sorted = rows.Select(r => r.Score).Order().ToArray();
            foreach (var (text, score) in rows)
            {
                var rank = (float)Math.Abs(Array.BinarySearch(sorted, score)) / sorted.Length;
                var split = test ? Split.Test : Folds.SplitOf(text) == Split.Dev ? Split.Dev : Split.Train;
                yield return new LabelledText(Name, split, text, new Dictionary<string, float>(StringComparer.Ordinal) { [Labels.Polite] = Math.Min(1, rank) });
            }
        }
    }
}
