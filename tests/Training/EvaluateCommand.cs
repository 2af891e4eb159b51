using System.Globalization;
using System.Text.Json;
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
        var rows = Corpora.Read(options.Data).Where(r => r.Split == Split.Test).ToArray();
        var service = File.ReadLines(Path.Combine("tests", "corpora", "signals", "service.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(e => (Text: e.GetProperty("text").GetString()!, Upset: e.GetProperty("upset").GetBoolean(), Kind: e.GetProperty("kind").GetString())).ToArray();
        Auc("service.jsonl upset", service.Select(s => (s.Text, s.Upset)), t => EmbeddedSignals.Shipped.Read(t).Upset, words);
        foreach (var group in service.GroupBy(s => s.Kind))
        {
            Console.WriteLine($"   {group.Key,-12} called upset {group.Count(s => EmbeddedSignals.Shipped.Read(s.Text).Upset > 0.5)} of {group.Count()}");
        }

        foreach (var source in rows.GroupBy(r => r.Source))
        {
            Auc(source.Key + " upset", source.Where(r => r.Labels.ContainsKey(Labels.Upset)).Select(r => (r.Text, r.Labels[Labels.Upset] > 0)), t => EmbeddedSignals.Shipped.Read(t).Upset, words);
            Auc(source.Key + " negative", source.Where(r => r.Labels.ContainsKey(Labels.Negative)).Select(r => (r.Text, r.Labels[Labels.Negative] > 0)), t => -EmbeddedSignals.Shipped.Read(t).Sentiment, words);
        }

        return 0;
    }

    private static void Auc(string name, IEnumerable<(string Text, bool Positive)> rows, Func<string, double> score, WordList? words)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        var ours = Measures.Auc([.. all.Select(r => (score(r.Text), r.Positive))]);
        var theirs = words is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  word list {Measures.Auc([.. all.Select(r => (-words.Score(r.Text), r.Positive))]):F3}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {all.Length,6} rows  AUC {ours:F3}{theirs}"));
    }
}
