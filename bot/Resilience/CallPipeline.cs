using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CoachBot.Resilience;

/// <summary>The pipelines of single calls.</summary>
internal static class CallPipeline
{
    /// <summary>For calls that only read: limit of calls at once, retry, circuit breaker, time of one try.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(CallOptions options, ServiceHealth health, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time, Name = health.Name };
        builder.AddStrategy(_ => new ConcurrencyLimit(options.MostAtOnce, health.Name));
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options, health, time));
        }

        // Who is turned away by the key is turned away again. A call that the budget cuts off has failed, too.
        return builder.AddCircuitBreaker(Breaker(options, health, outcome => outcome.Exception is not null
            || (outcome.Result is { } response && (IsBusy(response.StatusCode) || response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))))
            .AddTimeout(options.TryTimeout).Build();
    }

    /// <summary>For single tries of calls that do something: the same without the retry.</summary>
    public static ResiliencePipeline<HttpResponseMessage> BuildOnce(CallOptions options, ServiceHealth health, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time, Name = health.Name }
            .AddStrategy(_ => new ConcurrencyLimit(options.MostAtOnce, health.Name))
            // A host that throttles one conversation, or refuses one, is well. A caller who hangs up says nothing about it.
            .AddCircuitBreaker(Breaker(options, health, outcome => outcome.Exception is not (null or OperationCanceledException) || outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError))
            .AddTimeout(options.TryTimeout)
            .Build();

    /// <summary>The wait that a service asks for, in any of the ways in use.</summary>
    public static TimeSpan? AskedWait(HttpResponseMessage? response, TimeProvider time)
    {
        if (response is null)
        {
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValues(name, out var values) && int.TryParse(values.First(), out var milliseconds) && milliseconds >= 0)
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    public static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static RetryStrategyOptions<HttpResponseMessage> Retry(CallOptions options, ServiceHealth health, TimeProvider time) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.Budget,
        // The calls only read, so any of them may be repeated. A wait as long as the budget would be for nothing.
        ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
        {
            { Exception: BrokenCircuitException } => false,
            { Exception: not null } => !args.Context.CancellationToken.IsCancellationRequested,
            { Result: { } response } => IsBusy(response.StatusCode) && (AskedWait(response, time) ?? TimeSpan.Zero) < options.Budget,
            _ => false,
        }),
        DelayGenerator = args => ValueTask.FromResult(AskedWait(args.Outcome.Result, time)),
        OnRetry = _ =>
        {
            CallMeter.Retries.Add(1, new KeyValuePair<string, object?>("service", health.Name));
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(CallOptions options, ServiceHealth health, Func<Outcome<HttpResponseMessage>, bool> isFailure) => new()
    {
        FailureRatio = options.FailureRatio,
        MinimumThroughput = options.FewestCalls,
        SamplingDuration = options.Window,
        BreakDuration = options.BreakFor,
        ShouldHandle = args => ValueTask.FromResult(isFailure(args.Outcome)),
        OnOpened = _ =>
        {
            health.Opened();
            return default;
        },
    };
}
