using System.Text.Json;
using Polly;

namespace CoachBot.Resilience;

/// <summary>
/// The two halves of the pipeline to a service that the bot can do without. Around a turn: fallback, then the budget. Around each
/// call below: limit of calls at once, retry, circuit breaker, time of one try.
/// </summary>
internal sealed class ServiceCalls(CallOptions options, ServiceHealth health, TimeProvider time)
{
    /// <summary>The rest of the budget is left for giving up, which takes a while on a busy machine.</summary>
    private const double ShareForCalls = 0.8;

    public ServiceHealth Health => health;

    /// <summary>An HTTP client whose calls go through the lower half.</summary>
    /// <param name="check">Reads an answer and throws if it is not in the service's protocol.</param>
    public HttpClient Client(Action<JsonElement> check) => new(new ResilientHandler(CallPipeline.Build(options, health, time), health, options.Budget, time, check)
    {
        InnerHandler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = options.TryTimeout, AllowAutoRedirect = false, UseCookies = false },
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The upper half: whatever happens below, and whenever, there is an answer in time.</summary>
    public ResiliencePipeline<T?> Turn<T>()
        where T : class => new ResiliencePipelineBuilder<T?> { TimeProvider = time, Name = health.Name }
            .AddFallback(new Polly.Fallback.FallbackStrategyOptions<T?>
            {
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is not null),
                FallbackAction = static _ => Outcome.FromResultAsValueTask<T?>(null),
            })
            .AddTimeout(options.Budget * ShareForCalls)
            .Build();
}
