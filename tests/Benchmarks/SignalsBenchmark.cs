using System.Diagnostics;
using System.Globalization;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Signals.Features;

namespace CoachBot.Benchmarks;

/// <summary>What the signals cost: loading the models, the features of a draft, all signals of a draft.</summary>
internal static class SignalsBenchmark
{
    private const int Calls = 40;

    public static void Run()
    {
        var clock = Stopwatch.StartNew();
        var source = EmbeddedSignals.Shipped;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {clock.Elapsed.TotalMilliseconds:0} ms"));

        var drafts = SampleDrafts.Load(onlyGood: true).Select(d => d.Text).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{drafts.Length} drafts, {drafts.Average(d => d.Split(' ').Length):0} words and {drafts.Average(d => d.Length):0} characters on average"));
        var features = new FeatureList();
        var next = 0;
        Report("features", () => FeatureExtractor.Read(drafts[next++ % drafts.Length], ServiceWords.Shipped, features));
        Report("all signals", () => source.Read(drafts[next++ % drafts.Length]));
    }

    private static void Report(string name, Action work)
    {
        var (median, lowest) = Measure.Times(work, Calls);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0.00} us, lowest {lowest:0.00}"));
    }
}
