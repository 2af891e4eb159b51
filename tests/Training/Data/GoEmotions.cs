namespace CoachBot.Training.Data;

/// <summary>GoEmotions: Reddit comments with 28 labels, mapped to what customers feel as well.</summary>
internal static class GoEmotions
{
    public const string Name = "goemotions";

    private static readonly string[] Upsetting = ["anger", "annoyance", "disappointment", "nervousness", "fear", "sadness", "grief", "disgust"];
    private static readonly string[] Negative = [.. Upsetting, "disapproval", "embarrassment", "remorse"];
    private static readonly string[] Positive = ["admiration", "amusement", "approval", "caring", "excitement", "gratitude", "joy", "love", "optimism", "pride", "relief"];
    private static readonly string[] Open = ["confusion", "curiosity", "desire", "realization", "surprise"];

    private static readonly (string Label, string[] From, string[] Unsure)[] Mapped =
    [
        (Labels.Upset, Upsetting, ["disapproval", "embarrassment", "remorse", "confusion"]),
        (Labels.Angry, ["anger"], ["annoyance", "disgust", "disapproval"]),
        (Labels.Frustrated, ["annoyance"], ["anger", "disappointment", "disapproval", "disgust"]),
        (Labels.Disappointed, ["disappointment"], ["sadness", "disapproval", "annoyance"]),
        (Labels.Anxious, ["nervousness", "fear"], []),
        (Labels.Confused, ["confusion"], ["curiosity", "surprise"]),
        (Labels.Sad, ["sadness", "grief"], ["disappointment", "remorse", "embarrassment"]),
        (Labels.Relieved, ["relief"], ["joy"]),
        (Labels.Grateful, ["gratitude"], []),
        (Labels.Excited, ["excitement"], ["joy", "optimism", "surprise"]),
        (Labels.Negative, Negative, Open),
        (Labels.Positive, Positive, Open),
        (Labels.Complaint, ["annoyance", "disappointment"], [.. Negative, "confusion", "neutral", "surprise", "realization", "desire"]),
        (Labels.Empathy, ["caring"], ["remorse", "sadness", "optimism", "approval", "gratitude", "love"]),
    ];

    public static string[] Names(string data) => [.. File.ReadLines(Path.Combine(data, Name, "data__original__labels.txt")).Where(l => l.Length > 0)];

    public static IEnumerable<LabelledText> Read(string data)
    {
        var names = Names(data);
        foreach (var (file, split) in new[] { ("train", Split.Train), ("dev", Split.Dev), ("test", Split.Test) })
        {
            foreach (var line in File.ReadLines(Path.Combine(data, Name, $"data__original__{file}.tsv")))
            {
                var fields = line.Split('\t');
                yield return new LabelledText(Name, split, fields[0], Map(names, [.. fields[1].Split(',').Select(f => names[int.Parse(f, System.Globalization.CultureInfo.InvariantCulture)])]));
            }
        }
    }

    private static Dictionary<string, float> Map(string[] names, HashSet<string> given)
    {
        var labels = names.ToDictionary(n => Labels.GoEmotions + n, n => given.Contains(n) ? 1f : 0f, StringComparer.Ordinal);
        foreach (var (label, from, unsure) in Mapped)
        {
            if (from.Any(given.Contains))
            {
                labels[label] = 1;
            }
            else if (!unsure.Any(given.Contains))
            {
                labels[label] = 0;
            }
        }

        return labels;
    }
}
