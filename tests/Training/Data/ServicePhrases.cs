using System.Text;
using CoachBot.Training.Learning;

namespace CoachBot.Training.Data;

/// <summary>Sentences of our own in the customers' register and the agents' (<c>Phrases/*.txt</c>), their gaps filled at random from a fixed seed.</summary>
internal static class ServicePhrases
{
    public const string Name = "service-phrases";

    private const string Calm = "calm";
    private const int Fillings = 12;
    private const float Weight = 4;

    public static IEnumerable<LabelledText> Read()
    {
        foreach (var file in new[] { "service", "agent" })
        {
            foreach (var row in Read(file))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<LabelledText> Read(string file)
    {
        using var stream = typeof(ServicePhrases).Assembly.GetManifestResourceStream($"phrases/{file}.txt")!;
        using var reader = new StreamReader(stream);
        var slots = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var random = new FixedRandom(7);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line.StartsWith('{') && tab < 0)
            {
                slots[line[..(line.IndexOf('}', StringComparison.Ordinal) + 1)]] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|');
            }
            else if (tab > 0 && !line.StartsWith('#'))
            {
                foreach (var row in Fill(line[..tab], line[(tab + 1)..], slots, random))
                {
                    yield return row;
                }
            }
        }
    }

    private static IEnumerable<LabelledText> Fill(string words, string template, Dictionary<string, string[]> slots, FixedRandom random)
    {
        var labels = LabelsOf(words);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Fillings; i++)
        {
            var text = Fill(template, slots, random);
            if (seen.Add(text))
            {
                // All fillings of a sentence go to one side.
                yield return new LabelledText(Name, Folds.Of(template, 12) == 1 ? Split.Dev : Split.Train, text, labels, Weight);
            }
        }
    }

    private static Dictionary<string, float> LabelsOf(string words)
    {
        var given = Labels.Of(words.Replace(Calm, "", StringComparison.Ordinal));
        if (words.Contains(Calm, StringComparison.Ordinal))
        {
            foreach (var label in Labels.Customer)
            {
                given.TryAdd(label, 0);
            }

            given.Remove(Labels.Derailing);
        }
        else if (given.GetValueOrDefault(Labels.Upset) > 0)
        {
            given[Labels.Negative] = 1;
            given.TryAdd(Labels.Complaint, 1);
            given[Labels.Relieved] = given[Labels.Grateful] = given[Labels.Excited] = 0;
        }

        return given;
    }

    private static string Fill(string template, Dictionary<string, string[]> slots, FixedRandom random)
    {
        var text = new StringBuilder();
        var dropping = false;
        for (var at = 0; at < template.Length; at++)
        {
            var c = template[at];
            if (c == '[')
            {
                dropping = random.Below(2) == 0;
            }
            else if (c == ']')
            {
                dropping = false;
            }
            else if (dropping)
            {
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', at);
                var choices = slots[template[at..(end + 1)]];
                text.Append(Fill(choices[random.Below(choices.Length)], slots, random));
                at = end;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
