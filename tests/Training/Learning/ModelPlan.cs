using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>A model to be trained.</summary>
/// <param name="Name">Its file name without extension.</param>
/// <param name="Outputs">The labels it learns, which are the names of its outputs.</param>
/// <param name="Settings">How to train.</param>
/// <param name="Sources">Rows of these corpora only; all when empty.</param>
internal sealed record ModelPlan(string Name, IReadOnlyList<string> Outputs, TrainingSettings Settings, params string[] Sources)
{
    public bool Takes(LabelledText row) => (Sources.Length == 0 || Sources.Contains(row.Source)) && Outputs.Any(row.Labels.ContainsKey);

    public float[] TargetsOf(LabelledText row) => [.. Outputs.Select(o => row.Labels.TryGetValue(o, out var value) ? value : float.NaN)];
}
