using System.Diagnostics;

namespace CoachBot.Benchmarks;

/// <summary>
/// Times two ways of doing the same work in turn, A B A B, so that a machine whose speed drifts slows both alike. Ratios of one run mean something; single times are
/// for orientation.
/// </summary>
internal static class Measure
{
    private const int Rounds = 201;

    /// <summary>Median and lowest microseconds of one call of <paramref name="work"/>, which is called <paramref name="calls"/> times a round; on a busy machine the lowest is nearer to the truth.</summary>
    public static (double Median, double Lowest) Times(Action work, int calls)
    {
        Warm(work);
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            times[i] = Time(work, calls);
        }

        return (Middle(times), times[0]);
    }

    /// <summary>Median of the ratios of <paramref name="a"/> to <paramref name="b"/>, round by round.</summary>
    public static double Ratio(Action a, Action b, int calls)
    {
        Warm(a);
        Warm(b);
        var ratios = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            ratios[i] = Time(a, calls) / Time(b, calls);
        }

        return Middle(ratios);
    }

    /// <summary>Bytes allocated by one call.</summary>
    public static long Allocated(Action work, int calls)
    {
        Warm(work);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    public static double Middle(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static void Warm(Action work)
    {
        // Enough calls, and time, for the tiered compiler to reach its last tier.
        var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 3 / 2);
        while (Stopwatch.GetTimestamp() < until)
        {
            work();
        }
    }

    private static double Time(Action work, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
