using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>A labelled text with its features, read by the very extractor that reviews use.</summary>
internal sealed record HashedText(LabelledText Row, uint[] Hashes)
{
    public static HashedText[] All(IEnumerable<LabelledText> rows)
    {
        var features = new FeatureList();
        return [.. rows.Select(r => new HashedText(r, HashesOf(r.Text, features)))];
    }

    public static uint[] HashesOf(string text, FeatureList features)
    {
        FeatureExtractor.Read(text, ServiceWords.Shipped, features);
        return features.Hashes.ToArray();
    }

    public int[] Places(FeatureTable table) => PlacesOf(Hashes, table);

    public static int[] PlacesOf(uint[] hashes, FeatureTable table) => [.. hashes.Select(table.Find).Where(p => p >= 0)];
}
