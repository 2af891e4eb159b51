namespace CoachBot.Training.Data;

/// <summary>XED: film subtitles with Plutchik's eight emotions.</summary>
internal static class Xed
{
    public const string Name = "xed";

    private const float Weight = 0.5f;

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, Name, "en-annotated.tsv")))
        {
            var tab = line.LastIndexOf('\t');
            if (tab > 0)
            {
                yield return new LabelledText(Name, Folds.SplitOf(line[..tab]), line[..tab], Map([.. line[(tab + 1)..].Split(',').Select(f => f.Trim())]), Weight);
            }
        }

        foreach (var line in File.ReadLines(Path.Combine(data, Name, "neu_en.txt")))
        {
            var text = line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..];
            yield return new LabelledText(Name, Folds.SplitOf(text), text, Labels.Calm, Weight);
        }
    }

    private static Dictionary<string, float> Map(HashSet<string> given)
    {
        bool anger = given.Contains("1"), disgust = given.Contains("3"), fear = given.Contains("4"), joy = given.Contains("5"), sad = given.Contains("6"), trust = given.Contains("8");
        var labels = new Dictionary<string, float>(StringComparer.Ordinal)
        {
            [Labels.Angry] = anger ? 1 : 0,
            [Labels.Anxious] = fear ? 1 : 0,
            [Labels.Sad] = sad ? 1 : 0,
            [Labels.Upset] = anger || fear || sad || disgust ? 1 : 0,
        };
        if (!disgust || anger || fear || sad || joy)
        {
            labels[Labels.Negative] = anger || fear || sad ? 1 : 0;
        }

        if (joy || !trust)
        {
            labels[Labels.Positive] = joy ? 1 : 0;
        }

        return labels;
    }
}
