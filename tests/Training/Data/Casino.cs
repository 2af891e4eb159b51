using System.Text.Json;

namespace CoachBot.Training.Data;

/// <summary>CaSiNo: campsite negotiations whose utterances are marked for strategies; one of them is showing empathy.</summary>
internal static class Casino
{
    public const string Name = "casino";

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var (file, split) in new[] { ("train", Split.Train), ("valid", Split.Dev), ("test", Split.Test) })
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, Name, $"casino_{file}.json")));
            foreach (var dialogue in document.RootElement.EnumerateArray())
            {
                foreach (var annotation in dialogue.GetProperty("annotations").EnumerateArray())
                {
                    var empathy = annotation[1].GetString()!.Contains("showing-empathy", StringComparison.Ordinal);
                    yield return new LabelledText(Name, split, annotation[0].GetString()!, Labels.Of(empathy ? "empathy" : "-empathy"));
                }
            }
        }
    }

    /// <summary>All that one negotiator wrote, line by line, and whether the outcome left them dissatisfied.</summary>
    public static IEnumerable<(string[] Lines, bool Dissatisfied)> Satisfaction(string data)
    {
        foreach (var file in new[] { "train", "valid", "test" })
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, Name, $"casino_{file}.json")));
            foreach (var dialogue in document.RootElement.EnumerateArray())
            {
                foreach (var person in dialogue.GetProperty("participant_info").EnumerateObject())
                {
                    var lines = dialogue.GetProperty("chat_logs").EnumerateArray().Where(t => t.GetProperty("id").GetString() == person.Name)
                        .Select(t => t.GetProperty("text").GetString()!).Where(t => !t.EndsWith("-Deal", StringComparison.Ordinal));
                    yield return ([.. lines], person.Value.GetProperty("outcomes").GetProperty("satisfaction").GetString()!.EndsWith("dissatisfied", StringComparison.Ordinal));
                }
            }
        }
    }
}
