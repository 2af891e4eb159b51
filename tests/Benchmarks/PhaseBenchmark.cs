using System.Globalization;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Benchmarks;

/// <summary>Where the engine's time goes: language, tokens, patterns, rules.</summary>
internal static class PhaseBenchmark
{
    private const int Calls = 40;

    public static void Run()
    {
        var playbook = PlaybookLoader.Load(PlaybookLoader.ShippedFolder);
        var drafts = SampleDrafts.Load(onlyGood: true);
        var next = 0;
        var text = new TokenizedText();
        var shields = new List<TextSpan>();
        var hits = new HitList();
        var context = new ReviewContext();
        Report("language", () => LanguageGuess.Guess(drafts[next++ % drafts.Length].Text));
        Report("tokens", () => playbook.Tokenizer.Read(drafts[next++ % drafts.Length].Text, text, shields));
        Report("tokens and patterns", () =>
        {
            playbook.Tokenizer.Read(drafts[next++ % drafts.Length].Text, text, shields);
            hits.Reset(playbook.SetCount);
            playbook.Patterns.Scan(PatternPart.Draft, text, hits);
        });
        Report("tokens, patterns, rules", () =>
        {
            context.Start(playbook, drafts[next++ % drafts.Length]);
            playbook.Run(context);
        });
        var coach = new CoachBot.Coaching.Coach(playbook);
        Report("whole review", () => coach.ReviewDraft(drafts[next++ % drafts.Length]));
        Console.WriteLine($"{playbook.Patterns.NodeCount} nodes, {playbook.Patterns.SetCount} sets, {playbook.Vocabulary.Count} words");
        foreach (var group in playbook.Rules.GroupBy(r => r.Info.Kind))
        {
            context.Start(playbook, drafts[0]);
            Report("  kind " + group.Key + " x" + group.Count(), () =>
            {
                context.Start(playbook, drafts[next++ % drafts.Length]);
                foreach (var rule in group)
                {
                    rule.Run(context);
                }
            });
        }
    }

    private static void Report(string name, Action work)
    {
        var (median, lowest) = Measure.Times(work, Calls);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0.0} us, lowest {lowest:0.0}"));
    }
}
