using CoachBot.Coaching.Signals;
using CoachBot.Training.Data;
using CoachBot.Training.Learning;

namespace CoachBot.Training;

/// <summary>Trains every model from scratch and writes the files that ship.</summary>
internal static class TrainCommand
{
    public static int Run(string data, string folder)
    {
        var texts = HashedText.All(Corpora.Read(data));
        var plans = ModelPlans.All(data);
        var table = FeatureSelection.Choose(texts, plans);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, ShippedModels.Features), table.Tags.ToArray());
        foreach (var plan in plans)
        {
            using var file = File.Create(Path.Combine(folder, plan.Name + ".bin"));
            ModelBuilder.Build(plan, texts, table).Write(file);
            Console.WriteLine($"{plan.Name}: {plan.Outputs.Count} outputs, {file.Length:N0} bytes");
        }

        return 0;
    }
}
