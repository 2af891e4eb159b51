using System.Diagnostics.Metrics;
using System.Net;

namespace CoachBot.Resilience;

/// <summary>What is counted of calls to services outside. No label names a person or holds words of a text.</summary>
internal static class CallMeter
{
    public const string Name = "CoachBot.Calls";

    private static readonly Meter Meter = new(Name);

    /// <summary>Tries, by service and outcome: ok, refused (4xx), busy (408, 429), failed (5xx), broken (no whole answer), timeout.</summary>
    public static Counter<long> Tries { get; } = Meter.CreateCounter<long>("coachbot.calls.tries");

    /// <summary>Tries that followed a failed one, by service.</summary>
    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("coachbot.calls.retries");

    /// <summary>Calls that were not begun because too many were under way, by service.</summary>
    public static Counter<long> Crowded { get; } = Meter.CreateCounter<long>("coachbot.calls.crowded");

    /// <summary>Changes of state, by service and state: open, held, closed.</summary>
    public static Counter<long> StateChanges { get; } = Meter.CreateCounter<long>("coachbot.calls.state_changes");

    /// <summary>Turns that asked a service, by service and outcome: read, refined, unchanged, missed (failed or late), skipped (left alone).</summary>
    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("coachbot.analysis.turns");

    /// <summary>Customers' messages that the embedded signals and the service read differently.</summary>
    public static Counter<long> Disagreements { get; } = Meter.CreateCounter<long>("coachbot.analysis.disagreements");

    /// <summary>What a service made a turn wait, in milliseconds beyond the coach's own work, by service and outcome.</summary>
    public static Histogram<double> Wait { get; } = Meter.CreateHistogram<double>("coachbot.analysis.wait", "ms");

    /// <summary>Counts a turn that asked a service, and what it waited.</summary>
    public static void CountTurn(string service, string outcome, TimeSpan waited)
    {
        var (asked, said) = (new KeyValuePair<string, object?>("service", service), new KeyValuePair<string, object?>("outcome", outcome));
        Turns.Add(1, asked, said);
        Wait.Record(waited.TotalMilliseconds, asked, said);
    }

    /// <summary>Counts a try.</summary>
    public static void Count(string service, string outcome) =>
        Tries.Add(1, new KeyValuePair<string, object?>("service", service), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>The name of an answer among the outcomes of <see cref="Tries"/>.</summary>
    public static string OutcomeOf(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => "ok",
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => "busy",
        >= HttpStatusCode.InternalServerError => "failed",
        _ => "refused",
    };
}
