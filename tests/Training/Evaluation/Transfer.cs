using CoachBot.Coaching.Signals.Linear;
using CoachBot.Training.Data;
using CoachBot.Training.Learning;

namespace CoachBot.Training.Evaluation;

/// <summary>What the customer's model knows of a kind of writing it never saw: trained again without a whole corpus, tested on all of that corpus.</summary>
internal static class Transfer
{
    private static readonly (string Corpus, string[] Labels)[] Held =
    [
        (GitHubIncivility.Name, [Labels.Upset, Labels.Negative]),
        (DeveloperTalk.Name, [Labels.Upset, Labels.Negative, Labels.Positive]),
        (GoEmotions.Name, [Labels.Upset, Labels.Negative, Labels.Grateful, Labels.Confused]),
        (Xed.Name, [Labels.Upset]),
        (Intents.Banking, [Labels.Complaint]),
        (Intents.Clinc, [Labels.Complaint]),
    ];

    public static IEnumerable<Figure> Figures(string data, IReadOnlyList<LabelledText> rows, WordList? words)
    {
        var plan = ModelPlans.All(data)[0];
        foreach (var (corpus, labels) in Held)
        {
            var scorer = TrainWithout(plan, corpus, rows);
            foreach (var label in labels)
            {
                if (Baseline.Area(scorer, [.. rows.Where(r => r.Source == corpus && r.Labels.ContainsKey(label))], label, words) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    private static Scorer TrainWithout(ModelPlan plan, string corpus, IReadOnlyList<LabelledText> rows)
    {
        var texts = HashedText.All(rows.Where(r => r.Source != corpus && plan.Takes(r)));
        var table = FeatureSelection.Choose(texts, [plan]);
        return new Scorer(new LinearBank(table, [ModelBuilder.Build(plan, texts, table)]));
    }
}
