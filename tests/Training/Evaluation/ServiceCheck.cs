using System.Text.Json;
using CoachBot.Training.Data;

namespace CoachBot.Training.Evaluation;

/// <summary>What is near to service: our own messages in <c>tests/corpora/signals</c>, and negotiators who left dissatisfied (CaSiNo, outcome never trained on).</summary>
internal static class ServiceCheck
{
    public const string Source = "service.jsonl";

    public static IEnumerable<Figure> Figures(Scorer scorer, string data, WordList? words)
    {
        var rows = Messages().ToArray();
        yield return Baseline.Area(scorer, rows, Labels.Upset, words)!;
        var calm = rows.Where(r => r.Labels[Labels.Upset] == 0).ToArray();
        var upset = rows.Where(r => r.Labels[Labels.Upset] > 0).ToArray();
        yield return new Figure("calm, blunt and technical messages called upset (at 0.5)", calm.Length, calm.Count(r => scorer.Of(Labels.Upset, r.Text) > 0.5f) / (double)calm.Length);
        yield return new Figure("upset messages in indirect wording that are heard (at 0.5)", upset.Length, upset.Count(r => scorer.Of(Labels.Upset, r.Text) > 0.5f) / (double)upset.Length);

        var people = Casino.Satisfaction(data).ToArray();
        var ours = people.Select(p => ((double)p.Lines.Average(l => scorer.Of(Labels.Negative, l) - scorer.Of(Labels.Positive, l)), p.Dissatisfied)).ToArray();
        double? theirs = words is null ? null : Measures.Auc([.. people.Select(p => (-p.Lines.Average(words.Score), p.Dissatisfied))]);
        yield return new Figure("dissatisfied by sentiment, casino: AUC", people.Length, Measures.Auc(ours), theirs);
    }

    private static IEnumerable<LabelledText> Messages()
    {
        foreach (var line in File.ReadLines(Path.Combine("tests", "corpora", "signals", Source)))
        {
            using var row = JsonDocument.Parse(line);
            var upset = row.RootElement.GetProperty("upset").GetBoolean();
            yield return new LabelledText(Source, Split.Test, row.RootElement.GetProperty("text").GetString()!, Labels.Of(upset ? Labels.Upset : "-" + Labels.Upset));
        }
    }
}
