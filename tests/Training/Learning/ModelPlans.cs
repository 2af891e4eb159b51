using CoachBot.Training.Data;

namespace CoachBot.Training.Learning;

/// <summary>The models that ship, in the order of their files.</summary>
internal static class ModelPlans
{
    public static IReadOnlyList<ModelPlan> All(string data) =>
    [
        // Strong decay and less of Reddit and film talk: worse at home, better on GitHub and in service talk held out.
        new("customer", Labels.Customer, new TrainingSettings(Epochs: 6, Rate: 0.3f, Decay: 4e-2f), Peak: 1)
        {
            Weights = Weigh((GoEmotions.Name, 0.4f), (Xed.Name, 0.8f), (MultiDoGo.Name, 1.5f), (ServicePhrases.Name, 2)),
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
