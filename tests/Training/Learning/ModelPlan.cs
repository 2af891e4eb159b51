using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>A model to be trained.</summary>
/// <param name="Name">Its file name without extension.</param>
/// <param name="Outputs">The labels it learns, which are the names of its outputs.</param>
/// <param name="Settings">How to train.</param>
/// <param name="Peak">How much the strongest sentence counts beside the whole text.</param>
internal sealed record ModelPlan(string Name, IReadOnlyList<string> Outputs, TrainingSettings Settings, float Peak = 0)
{
    /// <summary>What a row of a corpus weighs beside its own weight; 0 leaves the corpus out. Corpora that are not named weigh 1.</summary>
    public IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>();

    public bool Takes(LabelledText row) => WeightOf(row) > 0 && Outputs.Any(row.Labels.ContainsKey);

    public float WeightOf(LabelledText row) => row.Weight * Weights.GetValueOrDefault(row.Source.Split('/')[0], 1);

    public float[] TargetsOf(LabelledText row) => [.. Outputs.Select(o => row.Labels.TryGetValue(o, out var value) ? value : float.NaN)];
}
