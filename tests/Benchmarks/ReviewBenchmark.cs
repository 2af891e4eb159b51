using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CoachBot.Benchmarks;

/// <summary>The command line as a whole process: ten thousand drafts from the start, and memory from a thousand to a million lines.</summary>
internal static class ReviewBenchmark
{
    public static void Run(bool million)
    {
        var file = Path.GetTempFileName();
        try
        {
            foreach (var lines in million ? (int[])[1_000, 10_000, 1_000_000] : [1_000, 10_000])
            {
                Write(file, lines);
                var (seconds, megabytes) = Review(file);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"review of {lines} drafts: {seconds:0.00} s with start (10,000: at most 5), peak memory {megabytes:0} MB (at most 200)"));
            }

            var (start, _) = Review("The refund is on its way.");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer: {start:0.00} s (at most 2)"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(string file, int lines)
    {
        var drafts = SampleDrafts.Load(onlyGood: false);
        using var writer = new StreamWriter(file);
        for (var i = 0; i < lines; i++)
        {
            writer.WriteLine(JsonSerializer.Serialize(new { id = i, text = drafts[i % drafts.Length].Text }));
        }
    }

    private static (double Seconds, double Megabytes) Review(string input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoachBot.dll"), "review", "--format", "json", input]) { RedirectStandardOutput = true };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        long peak = 0;
        var buffer = new char[64 * 1024];
        while (process.StandardOutput.Read(buffer) > 0)
        {
            process.Refresh();
            peak = process.HasExited ? peak : Math.Max(peak, process.PeakWorkingSet64);
        }

        process.WaitForExit();
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, peak / 1024.0 / 1024.0);
    }
}
