using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>A labelled text with its features, read by the very extractor that reviews use.</summary>
internal sealed record HashedText(LabelledText Row, uint[] Hashes, int[] SentenceEnds)
{
    public static HashedText[] All(IEnumerable<LabelledText> rows)
    {
        var features = new FeatureList();
        return [.. rows.Select(r => Of(r, features))];
    }

    public static HashedText Of(LabelledText row, FeatureList features)
    {
        FeatureExtractor.Read(row.Text, ServiceWords.Shipped, features);
        return new HashedText(row, features.Hashes.ToArray(), features.SentenceEnds.ToArray());
    }

    public int[] Places(FeatureTable table) => [.. Hashes.Select(table.Find).Where(p => p >= 0)];
}
