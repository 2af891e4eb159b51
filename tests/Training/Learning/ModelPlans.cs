using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>The models that ship, in the order of their files.</summary>
internal static class ModelPlans
{
    public static IReadOnlyList<ModelPlan> All(string data) =>
    [
        // Stronger decay and less of Reddit than would suit Reddit: better on GitHub held out and on service messages.
        new("customer", Labels.Customer, new TrainingSettings(Epochs: 6, Rate: 0.3f, Decay: 8e-3f), Peak: 1)
        {
            Weights = Weigh((GoEmotions.Name, 0.5f), (MultiDoGo.Name, 1.2f), (ServicePhrases.Name, 1.5f)),
        },
        new("emotions", [.. GoEmotions.Names(data).Select(n => Labels.GoEmotions + n)], new TrainingSettings(Epochs: 6, Rate: 0.3f, Decay: 5e-3f)),
        new("politeness", [Labels.Polite], new TrainingSettings(Epochs: 10, Rate: 0.1f, Decay: 1e-3f)),
        new("rudeness", [Labels.Rude, Labels.Abuse], new TrainingSettings(Epochs: 8, Rate: 0.3f, Decay: 1e-3f), Peak: 1),
        new("empathy", [Labels.Empathy], new TrainingSettings(Epochs: 8, Rate: 0.3f, Decay: 1e-2f), Peak: 1)
        {
            Weights = Weigh((GoEmotions.Name, 0), (ServicePhrases.Name, 0.25f)),
        },
        new("sarcasm", [Labels.Sarcasm], new TrainingSettings(Epochs: 8, Rate: 0.3f, Decay: 1e-3f)),
    ];

    private static Dictionary<string, float> Weigh(params (string Source, float Weight)[] weights) => weights.ToDictionary(w => w.Source, w => w.Weight, StringComparer.Ordinal);
}
