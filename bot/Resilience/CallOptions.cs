namespace CoachBot.Resilience;

/// <summary>How long, how often and how many at once a service outside may be called.</summary>
internal abstract class CallOptions
{
    /// <summary>What a turn may wait for the service at most, tries and waits together.</summary>
    /// <value>The default is 800 ms.</value>
    public TimeSpan Budget { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>What one try may take.</summary>
    /// <value>The default is 350 ms.</value>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromMilliseconds(350);

    /// <summary>How often a call is tried again.</summary>
    /// <value>The default is 1.</value>
    public int Retries { get; set; } = 1;

    /// <summary>The wait before the first of them, give or take; the service's Retry-After goes before it.</summary>
    /// <value>The default is 40 ms.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(40);

    /// <summary>How many calls may be under way at once; more are not begun.</summary>
    /// <value>The default is 256.</value>
    public int MostAtOnce { get; set; } = 256;

    /// <summary>The share of failures among the calls of a window at which the service is left alone for a while.</summary>
    /// <value>The default is 0.5.</value>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many calls of a window it takes before their share counts.</summary>
    /// <value>The default is 10.</value>
    public int FewestCalls { get; set; } = 10;

    /// <summary>The window.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the service is left alone; then one call probes it.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(5);
}
