using System.Globalization;

namespace CoachBot.Training.Data;

/// <summary>Replies in disagreements, rated for how receptive they read (Yeomans et al.): unreceptive ones are the way to a quarrel.</summary>
internal static class Receptiveness
{
    public const string Name = "conv-receptiveness-yeomans";

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var row in DelimitedText.Rows(Path.Combine(data, Name, "receptive_train.csv")))
        {
            var value = double.Parse(row["receptive"], CultureInfo.InvariantCulture);
            yield return new LabelledText(Name, Folds.SplitOf(row["text"]), row["text"], new Dictionary<string, float>(StringComparer.Ordinal) { [Labels.Derailing] = (float)Math.Clamp(0.5 - (value / 3), 0, 1) });
        }
    }
}
