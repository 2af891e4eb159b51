using System.Globalization;

namespace CoachBot.Training.Data;

/// <summary>Rude sentences, their neutral rewrites, and comments with and without abuse.</summary>
internal static class Rudeness
{
    public const string ParaDetox = "paradetox", ToxicSpans = "toxic-spans", ConvAbuse = "convabuse", Surge = "surge-toxicity";

    // Insults in the open web teach a little about insults toward an agent, too.
    private const string BesidesAbuse = "rude-as-abuse";
    private const float BesidesWeight = 0.1f;

    private static readonly IReadOnlyDictionary<string, float> Rude = Labels.Of("rude"), Neutral = Labels.Of("-rude");

    /// <summary>The pairs: a rude sentence and a person's neutral rewrite, both in small letters so that capitals do not give them away.</summary>
    public static IEnumerable<(Split Split, string Rude, string Neutral)> Pairs(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, ParaDetox, "paradetox.tsv")).Skip(1))
        {
            var fields = line.Split('\t');
            foreach (var neutral in fields.Skip(1).Where(f => f.Length > 0))
            {
                yield return (Folds.SplitOf(fields[0]), fields[0], neutral);
            }
        }
    }

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var row in Comments(data))
        {
            yield return row;
            if (row.Split == Split.Train)
            {
                yield return row with { Source = BesidesAbuse, Labels = Labels.Of(row.Labels[Labels.Rude] > 0 ? "abuse" : "-abuse"), Weight = BesidesWeight };
            }
        }

        foreach (var row in Conversations(data))
        {
            yield return row;
        }
    }

    private static IEnumerable<LabelledText> Comments(string data)
    {
        foreach (var pair in Pairs(data).DistinctBy(p => p.Rude))
        {
            yield return new LabelledText(ParaDetox, pair.Split, pair.Rude, Rude);
        }

        foreach (var (split, _, neutral) in Pairs(data))
        {
            yield return new LabelledText(ParaDetox, split, neutral, Neutral);
        }

        foreach (var (file, split) in new[] { ("tsd_train.csv", Split.Train), ("tsd_trial.csv", Split.Dev), ("tsd_test.csv", Split.Test) })
        {
            foreach (var row in DelimitedText.Rows(Path.Combine(data, ToxicSpans, file)).Where(r => r["spans"].Length > 2))
            {
                yield return new LabelledText(ToxicSpans, split, row["text"], Rude);
            }
        }

        foreach (var row in DelimitedText.Rows(Path.Combine(data, Surge, "toxicity_en.csv")))
        {
            yield return new LabelledText(Surge, Split.Test, row["text"], row["is_toxic"] == "Toxic" ? Rude : Neutral);
        }
    }

    private static IEnumerable<LabelledText> Conversations(string data)
    {
        foreach (var (file, split) in new[] { ("train", Split.Train), ("valid", Split.Dev), ("test", Split.Test) })
        {
            foreach (var row in DelimitedText.Rows(Path.Combine(data, ConvAbuse, $"ConvAbuseEMNLP{file}.csv")))
            {
                int abusive = 0, votes = 0;
                foreach (var (column, value) in row.Where(c => c.Key.Contains("_is_abuse.", StringComparison.Ordinal) && c.Value.StartsWith('1')))
                {
                    votes++;
                    abusive += int.Parse(column[(column.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture) < 0 ? 1 : 0;
                }

                if (votes > 0)
                {
                    yield return new LabelledText(ConvAbuse, split, row["user"], Labels.Of(abusive * 2 > votes ? "abuse" : "-abuse"));
                }
            }
        }
    }
}
