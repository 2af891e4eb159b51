using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoachBot.Fakes;
using CoachBot.Resilience;

namespace CoachBot.Benchmarks;

/// <summary>Counts the calls that reach the service while it is left alone, against the probes that are allowed.</summary>
internal sealed class OpeningWatch : IDisposable
{
    /// <summary>What was on the wire already when the breaker opened.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMilliseconds(500);

    private readonly FakeService _service;
    private readonly MeterListener _listener = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;
    private volatile bool _hasOpened;

    public OpeningWatch(ChaosBot bot, FakeService service)
    {
        _service = service;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CallMeter.Name && instrument.Name == "coachbot.calls.state_changes")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _hasOpened = true);
        _listener.Start();
        _watching = WatchAsync(bot);
    }

    private int _calls;
    private TimeSpan _alone;

    /// <summary>Calls while the service was left alone, and how many probes that time allows.</summary>
    public (int Calls, int Allowed) Stop()
    {
        _end.Cancel();
        _watching.GetAwaiter().GetResult();

        // A probe is one message, which is two calls; one more for the probe that the first break ends with.
        return (_calls, _hasOpened ? 2 * (1 + (int)(_alone / ChaosBot.Break)) : 0);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task WatchAsync(ChaosBot bot)
    {
        var since = 0L;
        var (before, last) = (0, 0L);
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(5, CancellationToken.None);
            if (!bot.IsDegraded)
            {
                since = 0;
                continue;
            }

            since = since == 0 ? Stopwatch.GetTimestamp() : since;
            if (Stopwatch.GetElapsedTime(since) < UnderWay)
            {
                (before, last) = (_service.Calls, Stopwatch.GetTimestamp());
                continue;
            }

            _calls += _service.Calls - before;
            _alone += Stopwatch.GetElapsedTime(last);
            (before, last) = (_service.Calls, Stopwatch.GetTimestamp());
        }
    }
}
