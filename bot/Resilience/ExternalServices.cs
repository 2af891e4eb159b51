namespace CoachBot.Resilience;

/// <summary>The services outside that the bot calls.</summary>
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

    /// <summary>Calls to a service that the bot can do without, through the pipeline that its options describe.</summary>
    public ServiceCalls Add(string name, CallOptions options) => new(options, Watch(name, options, "The coach answers by itself meanwhile"), time);

    /// <summary>The health of a service, told with that of all others.</summary>
    /// <param name="name">The service, as an operator knows it.</param>
    /// <param name="options">How it is called.</param>
    /// <param name="meanwhile">What happens while it is left alone, for the log: a sentence without its full stop.</param>
    public ServiceHealth Watch(string name, CallOptions options, string meanwhile)
    {
        var health = new ServiceHealth(name, options.BreakFor, meanwhile, time, logger);
        lock (_lock)
        {
            _services.Add(health);
        }

        return health;
    }
}
