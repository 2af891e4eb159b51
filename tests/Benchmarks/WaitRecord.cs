using System.Diagnostics.Metrics;
using CoachBot.Resilience;

namespace CoachBot.Benchmarks;

/// <summary>Listens to the bot's own meter: what each turn waited for the service beyond the coach's own work, in milliseconds.</summary>
internal sealed class WaitRecord : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<double> _closed = [];
    private readonly List<double> _open = [];
    private readonly Lock _lock = new();

    public WaitRecord()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // By name: the meter publishes its instruments before they can be asked for.
            if (instrument.Meter.Name == CallMeter.Name && instrument.Name == "coachbot.analysis.wait")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Note(value, tags));
        _listener.Start();
    }

    /// <summary>The waits since the last call: of turns that asked the service, and of those that found it left alone; each in order of size.</summary>
    public (double[] Closed, double[] Open) Take()
    {
        lock (_lock)
        {
            var taken = (_closed.Order().ToArray(), _open.Order().ToArray());
            _closed.Clear();
            _open.Clear();
            return taken;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Note(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var isOpen = false;
        foreach (var tag in tags)
        {
            isOpen |= tag is { Key: "outcome", Value: "skipped" };
        }

        lock (_lock)
        {
            (isOpen ? _open : _closed).Add(value);
        }
    }
}
