using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;

namespace CoachBot.Training.Evaluation;

/// <summary>Probabilities of a set of models by output name, through the library's own arithmetic.</summary>
internal sealed class Scorer(LinearBank bank)
{
    private readonly FeatureList _features = new();
    private readonly LinearScores _scores = new();

    public IReadOnlyList<LinearOutput> Outputs => bank.Outputs;

    public float ThresholdOf(string label) => bank.Outputs[bank.IndexOf(label)].Threshold;

    public float Of(string label, string text)
    {
        Score(text);
        return bank.Probability(bank.IndexOf(label), _scores);
    }

    public float[] All(string text)
    {
        Score(text);
        return [.. Enumerable.Range(0, bank.Outputs.Count).Select(i => bank.Probability(i, _scores))];
    }

    private void Score(string text)
    {
        FeatureExtractor.Read(text, ServiceWords.Shipped, _features);
        bank.Score(_features.Hashes, _features.SentenceEnds, _scores);
    }
}
