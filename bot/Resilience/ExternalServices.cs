namespace CoachBot.Resilience;

/// <summary>The services outside that the bot calls and can do without.</summary>
internal sealed class ExternalServices(TimeProvider time, ILogger<ExternalServices> logger)
{
    private readonly List<ServiceHealth> _services = [];
    private readonly Lock _lock = new();

    /// <summary>The names of those that are left alone at the moment.</summary>
    public IReadOnlyList<string> Degraded
    {
        get
        {
            lock (_lock)
            {
                return [.. _services.Where(s => s.IsDegraded).Select(s => s.Name)];
            }
        }
    }

    /// <summary>Calls to one service through the pipeline that its options describe.</summary>
    public ServiceCalls Add(string name, CallOptions options)
    {
        var health = new ServiceHealth(name, options.BreakFor, time, logger);
        lock (_lock)
        {
            _services.Add(health);
        }

        return new ServiceCalls(options, health, time);
    }
}
