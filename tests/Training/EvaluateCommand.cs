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
        var baseline = new Baseline(ShippedModels.Load(), rows);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"GoEmotions 28 labels macro-F1 {baseline.GoEmotionsMacroF1():F3}; TyDiP quartiles {baseline.PolitenessQuartiles():P1}; ParaDetox order {baseline.ParaDetoxOrder(options.Data):P2}; ConvAbuse macro-F1 {baseline.ConvAbuseMacroF1():F3} AUC {baseline.Auc(Rudeness.ConvAbuse, Labels.Abuse):F3}; Surge AUC {baseline.Auc(Rudeness.Surge, Labels.Rude):F3}; empathy AUC {baseline.Auc(Casino.Name, Labels.Empathy):F3}; sarcasm AUC {baseline.Auc(Sarcasm.Name, Labels.Sarcasm):F3} F1 {baseline.F1(Sarcasm.Name, Labels.Sarcasm):F3}"));
        var service = File.ReadLines(Path.Combine("tests", "corpora", "signals", "service.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(e => (Text: e.GetProperty("text").GetString()!, Upset: e.GetProperty("upset").GetBoolean(), Kind: e.GetProperty("kind").GetString())).ToArray();
        Auc("service.jsonl upset", service.Select(s => (s.Text, s.Upset)), t => EmbeddedSignals.Shipped.Read(t).Upset, words);
        foreach (var group in service.GroupBy(s => s.Kind))
        {
            Console.WriteLine($"   {group.Key,-12} called upset {group.Count(s => EmbeddedSignals.Shipped.Read(s.Text).Upset > 0.5)} of {group.Count()}");
        }

        Satisfaction(options.Data, words);
        foreach (var l in new[] { Labels.Complaint, Labels.Derailing })
        {
            foreach (var source in rows.Where(r => r.Labels.ContainsKey(l)).GroupBy(r => r.Source))
            {
                Auc($"{source.Key} {l}", source.Select(r => (r.Text, r.Labels[l] > 0.5f)), t => baseline.Of(l, t), words);
            }
        }

        Auc("github civil derailing", rows.Where(r => r.Source == GitHubIncivility.Name && r.Labels.ContainsKey(Labels.Derailing) && r.Labels.GetValueOrDefault(Labels.Negative) == 0).Select(r => (r.Text, r.Labels[Labels.Derailing] > 0.5f)), t => baseline.Of(Labels.Derailing, t), words);
        foreach (var source in rows.GroupBy(r => r.Source))
        {
            Auc(source.Key + " upset", source.Where(r => r.Labels.ContainsKey(Labels.Upset)).Select(r => (r.Text, r.Labels[Labels.Upset] > 0)), t => EmbeddedSignals.Shipped.Read(t).Upset, words);
            Auc(source.Key + " negative", source.Where(r => r.Labels.ContainsKey(Labels.Negative)).Select(r => (r.Text, r.Labels[Labels.Negative] > 0)), t => -EmbeddedSignals.Shipped.Read(t).Sentiment, words);
        }

        return 0;
    }

    private static void Satisfaction(string data, WordList? words)
    {
        var rows = Casino.Satisfaction(data).ToArray();
        Auc("casino dissatisfied (sentiment)", rows, t => t.Split('\n').Average(l => -EmbeddedSignals.Shipped.Read(l).Sentiment), words);
        Auc("casino dissatisfied (upset)", rows, t => t.Split('\n').Average(l => EmbeddedSignals.Shipped.Read(l).Upset), words);
        Auc("casino dissatisfied (derailing)", rows, t => t.Split('\n').Average(l => EmbeddedSignals.Shipped.Read(l).Derailing), words);
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
