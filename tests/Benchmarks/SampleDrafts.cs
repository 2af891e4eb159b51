using System.Text.Json;
using CoachBot.Coaching.Drafts;

namespace CoachBot.Benchmarks;

/// <summary>Drafts of about sixty words, joined from the labelled ones.</summary>
internal static class SampleDrafts
{
    private const int Words = 60;

    /// <summary>Joins rows of the labelled set until each draft has sixty words; <paramref name="onlyGood"/> takes only rows without a lesson.</summary>
    public static Draft[] Load(bool onlyGood)
    {
        var texts = File.ReadLines(Path.Combine(Root(), "tests", "corpora", "drafts", "dev.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Where(r => !onlyGood || r.GetProperty("lessons").GetArrayLength() == 0)
            .Select(r => r.GetProperty("text").GetString()!)
            .Where(t => !t.Contains('\n'))
            .ToArray();
        var drafts = new List<Draft>();
        for (var i = 0; i < texts.Length; i++)
        {
            var draft = texts[i];
            for (var next = (i * 7) + 1; draft.Split(' ').Length < Words; next += 3)
            {
                draft += " " + texts[next % texts.Length];
            }

            drafts.Add(new Draft(draft));
        }

        return [.. drafts.Where(d => d.Text.Split(' ').Length <= Words + 20)];
    }

    /// <summary>The folder the solution lies in.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoachBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CoachBot.sln was not found above the program; run the benchmarks inside the source folder.");
        }

        return folder;
    }
}
