namespace CoachBot.Resilience;

/// <summary>
/// Whether a service outside is left alone at the moment. Asking costs a comparison, so a service that is down costs nothing:
/// the circuit breaker below would say the same with an exception.
/// </summary>
internal sealed partial class ServiceHealth(string name, TimeSpan breakFor, string meanwhile, TimeProvider time, ILogger logger)
{
    /// <summary>The breaker measures by another clock; a probe must not come a moment too early.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(15);

    /// <summary>A service may ask for a wait, but not for ever.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(2);

    private long _aloneUntil;
    private long _openedAt;
    private int _isDegraded;

    public string Name => name;

    public bool IsDegraded => Volatile.Read(ref _isDegraded) != 0;

    /// <summary>Whether a call may begin. While the service is left alone, one a break may: the probe.</summary>
    public bool MayCall()
    {
        var until = Volatile.Read(ref _aloneUntil);
        if (until == 0)
        {
            return true;
        }

        var now = time.GetTimestamp();
        return now >= until && Interlocked.CompareExchange(ref _aloneUntil, After(now, breakFor + Slack), until) == until;
    }

    /// <summary>The moment, to be given back with the answer.</summary>
    public long Now() => time.GetTimestamp();

    public void Opened()
    {
        var now = Now();
        Volatile.Write(ref _openedAt, now);
        Volatile.Write(ref _aloneUntil, After(now, breakFor + Slack));
        CallMeter.StateChanges.Add(1, new KeyValuePair<string, object?>("service", name), new KeyValuePair<string, object?>("state", "open"));
        if (Interlocked.Exchange(ref _isDegraded, 1) == 0)
        {
            LeftAlone(logger, name, breakFor, meanwhile);
        }
    }

    /// <summary>The service asked for a wait that is longer than a turn.</summary>
    public void Hold(TimeSpan wait)
    {
        var until = After(time.GetTimestamp(), wait < LongestHold ? wait : LongestHold);
        if (until > Volatile.Read(ref _aloneUntil))
        {
            Volatile.Write(ref _openedAt, Now());
            Volatile.Write(ref _aloneUntil, until);
            CallMeter.StateChanges.Add(1, new KeyValuePair<string, object?>("service", name), new KeyValuePair<string, object?>("state", "held"));
            if (Interlocked.Exchange(ref _isDegraded, 1) == 0)
            {
                Held(logger, name, wait, meanwhile);
            }
        }
    }

    /// <summary>The service answered a call.</summary>
    /// <param name="begun">When the call began: one that was under way already when the service was given up proves nothing.</param>
    public void Answered(long begun)
    {
        if (!IsDegraded || begun < Volatile.Read(ref _openedAt))
        {
            return;
        }

        Volatile.Write(ref _aloneUntil, 0);
        if (Interlocked.Exchange(ref _isDegraded, 0) == 1)
        {
            CallMeter.StateChanges.Add(1, new KeyValuePair<string, object?>("service", name), new KeyValuePair<string, object?>("state", "closed"));
            Back(logger, name);
        }
    }

    private long After(long now, TimeSpan wait) => now + (long)(wait.TotalSeconds * time.TimestampFrequency);

    [LoggerMessage(EventId = 450, Level = LogLevel.Warning, Message = "{Service} fails and is left alone, probed every {Break}. {Meanwhile}.")]
    private static partial void LeftAlone(ILogger logger, string service, TimeSpan @break, string meanwhile);

    [LoggerMessage(EventId = 451, Level = LogLevel.Warning, Message = "{Service} asks for a wait of {Wait} and gets it. {Meanwhile}.")]
    private static partial void Held(ILogger logger, string service, TimeSpan wait, string meanwhile);

    [LoggerMessage(EventId = 452, Level = LogLevel.Information, Message = "{Service} answers again.")]
    private static partial void Back(ILogger logger, string service);
}
