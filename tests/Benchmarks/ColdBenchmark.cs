using System.Diagnostics;
using System.Globalization;
using CoachBot.Channels.Teams;
using CoachBot.Coaching;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Benchmarks;

/// <summary>
/// The same work with the processor's caches swept before each call, as in a live turn, where the server's own work has pushed everything out. What counts here is
/// how much memory is touched.
/// </summary>
internal static class ColdBenchmark
{
    private const int Calls = 1500;

    private static readonly byte[] Sweep = new byte[4 << 20];

    public static void Run()
    {
        var playbook = PlaybookLoader.Load(PlaybookLoader.ShippedFolder);
        var coach = new Coach(playbook);
        foreach (var onlyGood in (bool[])[true, false])
        {
            var drafts = SampleDrafts.Load(onlyGood);
            var text = new TokenizedText();
            var shields = new List<TextSpan>();
            var hits = new HitList();
            var context = new ReviewContext();
            Console.WriteLine(onlyGood ? "good drafts" : "mixed drafts");
            Report("nothing", i => { });
            Report("tokens", i => playbook.Tokenizer.Read(drafts[i % drafts.Length].Text, text, shields));
            Report("tokens and patterns", i =>
            {
                playbook.Tokenizer.Read(drafts[i % drafts.Length].Text, text, shields);
                hits.Reset(playbook.SetCount);
                playbook.Patterns.Scan(PatternPart.Draft, text, hits);
            });
            Report("tokens, patterns, rules", i =>
            {
                context.Start(playbook, drafts[i % drafts.Length]);
                playbook.Run(context);
            });
            Report("whole review", i => coach.ReviewDraft(drafts[i % drafts.Length]));
            Report("review, reply, card", i => AdaptiveCardRenderer.Render(ReplyComposer.ForReview(drafts[i % drafts.Length], coach.ReviewDraft(drafts[i % drafts.Length]))));
        }
    }

    private static void Report(string name, Action<int> work)
    {
        var until = Stopwatch.GetTimestamp() + Stopwatch.Frequency;
        for (var i = 0; Stopwatch.GetTimestamp() < until; i++)
        {
            work(i);
        }

        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            for (var at = 0; at < Sweep.Length; at += 64)
            {
                Sweep[at]++;
            }

            var start = Stopwatch.GetTimestamp();
            work(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {Measure.Middle(times):0.0} us"));
    }
}
