using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>Chooses the features that models may know: the most frequent ones of the training rows.</summary>
internal static class FeatureSelection
{
    private const int FewestTexts = 5;

    public static FeatureTable Choose(IEnumerable<HashedText> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts.Where(t => t.Row.Split == Split.Train))
        {
            foreach (var hash in text.Hashes.Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        var table = new FeatureTable(new byte[FeatureTable.Places]);
        foreach (var (hash, _) in counts.Where(c => c.Value >= FewestTexts).OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            table.TryAdd(hash);
        }

        return table;
    }
}
