namespace CoachBot.Training.Data;

/// <summary>iSarcasmEval: tweets that their own writers marked as sarcastic, with what they meant.</summary>
internal static class Sarcasm
{
    public const string Name = "isarcasmeval";

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var row in DelimitedText.Rows(Path.Combine(data, Name, "train.En.csv")))
        {
            var split = Folds.SplitOf(row["tweet"]) == Split.Dev ? Split.Dev : Split.Train;
            yield return new LabelledText(Name, split, row["tweet"], Labels.Of(row["sarcastic"] == "1" ? "sarcasm" : "-sarcasm"));
            if (row["rephrase"].Length > 0)
            {
                yield return new LabelledText(Name, split, row["rephrase"], Labels.Of("-sarcasm"));
            }
        }

        foreach (var row in DelimitedText.Rows(Path.Combine(data, Name, "task_A_En_test.csv")))
        {
            yield return new LabelledText(Name, Split.Test, row["text"], Labels.Of(row["sarcastic"] == "1" ? "sarcasm" : "-sarcasm"));
        }
    }
}
