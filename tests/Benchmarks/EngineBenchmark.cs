using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Benchmarks;

/// <summary>The engine alone: one core, warm, drafts of sixty words.</summary>
internal static partial class EngineBenchmark
{
    private const int Calls = 40;

    public static void Run()
    {
        var shipped = new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder));
        var good = SampleDrafts.Load(onlyGood: true);
        var mixed = SampleDrafts.Load(onlyGood: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shipped.Playbook.RuleCount} rules; {good.Length} good and {mixed.Length} mixed drafts, mean {mixed.Average(d => d.Text.Split(' ').Length):0} words"));
        Report("good drafts", shipped, good);
        Report("mixed drafts, with findings and rewrites", shipped, mixed);

        var folder = Doubled();
        try
        {
            var doubled = new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder, folder));
            var ratio = Measure.Ratio(Cycle(doubled, good), Cycle(shipped, good), Calls);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"doubled playbook ({doubled.Playbook.RuleCount} rules): {ratio:0.00} x (at most 1.30)"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(string name, Coach coach, Draft[] drafts)
    {
        var (median, lowest) = Measure.Times(Cycle(coach, drafts), Calls);
        var bytes = Measure.Allocated(Cycle(coach, drafts), Calls);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0.0} us a draft, lowest {lowest:0.0} (at most 50, aim 30), {bytes / 1024.0:0.0} KB allocated (at most 20)"));
    }

    private static Action Cycle(Coach coach, Draft[] drafts)
    {
        var next = 0;
        return () => coach.ReviewDraft(drafts[next++ % drafts.Length]);
    }

    /// <summary>A team folder with a second rule for every shipped one: the same shape, with its longer pattern words spelt backwards so that they are new words.</summary>
    private static string Doubled()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-doubled-").FullName;
        var english = Path.Combine(PlaybookLoader.ShippedFolder, "en");
        foreach (var path in Directory.EnumerateFiles(english, "*.yml", SearchOption.AllDirectories))
        {
            // Only rules get a twin: settings stand beside the folders, and what conversations ask for is no draft's.
            var area = Path.GetRelativePath(english, Path.GetDirectoryName(path)!);
            if (area is "." or "concepts" or "cues" or "steps" or "replies")
            {
                continue;
            }

            var target = Path.Combine(folder, "en", area);
            Directory.CreateDirectory(target);
            var lines = File.ReadAllLines(path).Select(l => PatternLine().IsMatch(l) ? LongWord().Replace(l, m => new string([.. m.Value.Reverse()])) : l);
            File.WriteAllLines(Path.Combine(target, Path.GetFileNameWithoutExtension(path) + "-twin.yml"), lines);
        }

        return folder;
    }

    [GeneratedRegex(@"^  (- )?""[^""]*""(:.*)?$")]
    private static partial Regex PatternLine();

    [GeneratedRegex(@"(?<![{a-z\-])[a-z]{5,}(?![}a-z\-])")]
    private static partial Regex LongWord();
}
