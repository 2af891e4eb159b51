using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>The models that ship, in the order of their files.</summary>
internal static class ModelPlans
{
    public static IReadOnlyList<ModelPlan> All() =>
    [
        new("customer", Labels.Customer, new TrainingSettings(Epochs: 6, Rate: 0.3f, Decay: 3e-3f)),
    ];
}
