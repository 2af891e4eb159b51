using System.Globalization;

namespace CoachBot.Benchmarks;

/// <summary>What one way of failing did.</summary>
internal sealed record ChaosRow(
    string Name, int Drafts, int Answered, int Errors, double[] Closed, double[] Open, int Calls, (int Calls, int Allowed) WhileOpen, TimeSpan Took, long Bytes, bool IsAskedEachTime)
{
    private const double MostWhileOpen = 1;

    /// <summary>Memory may breathe; a leak of a kilobyte a draft would show.</summary>
    private const double MostGrowth = 10 * 1024 * 1024;

    public bool IsGood => Answered == Drafts && Errors == 0 && HasAsked && Percentile(Closed, 0.99) <= ChaosBot.Budget.TotalMilliseconds && Percentile(Open, 0.99) <= MostWhileOpen && WhileOpen.Calls <= WhileOpen.Allowed;

    /// <summary>A language model is asked only where there is something to word.</summary>
    private bool HasAsked => IsAskedEachTime ? Closed.Length + Open.Length == Drafts : Closed.Length > 0;

    /// <summary>Whether the last rows need no more memory than the first ones; the bot with a model comes later and takes its own.</summary>
    public static bool IsFlat(IReadOnlyList<ChaosRow> rows) => rows.Last(r => r.IsAskedEachTime).Bytes - rows[0].Bytes < MostGrowth;

    public static void Print(IReadOnlyList<ChaosRow> rows)
    {
        Console.WriteLine("service              drafts answered errors | asked: p50    p99 ms | left alone:   p99 ms | calls  while alone  allowed | took s  memory MB  ok");
        foreach (var row in rows)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name,-20} {row.Drafts,6} {row.Answered,8} {row.Errors,6} | {row.Closed.Length,5} {Percentile(row.Closed, 0.5),6:0} {Percentile(row.Closed, 0.99),6:0}    | {row.Open.Length,10} {Percentile(row.Open, 0.99),8:0.000}    | {row.Calls,5} {row.WhileOpen.Calls,12} {row.WhileOpen.Allowed,8} | {row.Took.TotalSeconds,6:0.0} {row.Bytes / 1048576.0,9:0.0}   {(row.IsGood ? "yes" : "NO")}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"all                  {rows.Sum(r => r.Drafts),6} {rows.Sum(r => r.Answered),8} {rows.Sum(r => r.Errors),6} | p99 at most {ChaosBot.Budget.TotalMilliseconds:0} ms when asked, {MostWhileOpen:0} ms when left alone; memory {(IsFlat(rows) ? "flat" : "GROWS")}"));
    }

    public static double Percentile(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
