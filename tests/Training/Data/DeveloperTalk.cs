namespace CoachBot.Training.Data;

/// <summary>Emotions and polarity in JIRA and Stack Overflow comments: the calm register in which errors are killed and processes die.</summary>
internal static class DeveloperTalk
{
    public const string Name = "emtk-so-jira-emotions";

    public static IEnumerable<LabelledText> Read(string data)
    {
        var folder = Path.Combine(data, Name);
        foreach (var (file, yes, no) in new[]
        {
            ("anger", "upset angry negative -positive", "-angry"), ("sadness", "upset sad negative -positive", "-sad"),
            ("joy", "positive -negative -upset -angry -sad", ""), ("love", "positive grateful -negative -upset -angry -sad", "-grateful"),
        })
        {
            foreach (var row in DelimitedText.Rows(Path.Combine(folder, file + ".csv")))
            {
                var labels = Labels.Of(row["label"] == "YES" ? yes : no);
                if (labels.Count > 0)
                {
                    yield return new LabelledText(Name, Folds.SplitOf(row["text"]), row["text"].Trim('"'), labels);
                }
            }
        }

        foreach (var file in new[] { "train_jira", "test_jira", "train3098itemPOLARITY", "test1326itemPOLARITY" })
        {
            foreach (var row in DelimitedText.Read(Path.Combine(folder, file + ".csv"), ';').Where(r => r.Length > 2))
            {
                if (Polarity(row[1]) is { } labels)
                {
                    yield return new LabelledText(Name, file.StartsWith("test", StringComparison.Ordinal) ? Split.Test : Split.Train, row[2], labels);
                }
            }
        }
    }

    private static IReadOnlyDictionary<string, float>? Polarity(string name) => name switch
    {
        "negative" => Labels.Of("negative -positive"),
        "positive" => Labels.Of("positive -negative -upset -angry -frustrated -sad -anxious"),
        "neutral" => Labels.Calm,
        _ => null,
    };
}
