using System.Text;
using CoachBot.Coaching.Signals;
using CoachBot.Training.Data;
using CoachBot.Training.Evaluation;

namespace CoachBot.Training;

/// <summary>Prints the baseline table: figures of the models that ship, on rows none of them has seen.</summary>
internal static class EvaluateCommand
{
    public static int Run(Options options)
    {
        var words = options.WordList is { } path ? WordList.Load(path) : null;
        LabelledText[] rows = [.. Corpora.Read(options.Data)];
        var scorer = new Scorer(ShippedModels.Load());
        var baseline = new Baseline(scorer, [.. rows.Where(r => r.Split == Split.Test)], words);
        var text = new StringBuilder("# Baseline of the signals\n\nPrinted by `dotnet run -c Release --project tests/Training -- evaluate`; how to read it is in tests/Training/README.md.\n\n")
            .Append(Figure.Table("Asked for", baseline.Targets(options.Data)))
            .Append(Figure.Table("Near to service, not trained on", ServiceCheck.Figures(scorer, options.Data, words)))
            .Append(Figure.Table("A whole corpus held out: trained again without it", Transfer.Figures(options.Data, rows, words)))
            .Append(Figure.Table("Test rows of the corpora trained on", baseline.Areas()))
            .ToString().TrimEnd() + "\n";
        Console.Write(text);
        if (options.Output is { } output)
        {
            File.WriteAllText(output, text);
        }

        return 0;
    }
}
