using System.Net;
using CoachBot.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CoachBot.Delivery;

/// <summary>
/// Tries a call to a channel again, and only where that is safe: when the channel says that it did not take the call (429, 412, 503) or
/// there was no connection; behind a gateway's 502 or 504 only a call that may arrive twice. A message has no mark by which the channel could tell the second from the first,
/// so one that may have arrived is left alone. A wait that the channel asks for is kept; one that would take longer than the whole call may is not begun.
/// </summary>
internal sealed class ConnectorRetryHandler : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);
    private static readonly ResiliencePropertyKey<long> Start = new("start");

    private readonly TimeSpan _budget;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public ConnectorRetryHandler(IOptions<ChannelCallOptions> options, TimeProvider time)
    {
        (_budget, _time) = (options.Value.Budget, time);
        _pipeline = options.Value.Retries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty : Build(options.Value);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(Start, _time.GetTimestamp());
            return await _pipeline.ExecuteAsync(
                static async (c, call) => await call.Handler.SendOnce(call.Request, c.CancellationToken),
                context,
                (Handler: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<HttpResponseMessage> Build(CallOptions options) => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = LongestWait,
            ShouldHandle = args => ValueTask.FromResult(IsWorthAnotherTry(args)),
            DelayGenerator = args => ValueTask.FromResult(CallPipeline.AskedWait(args.Outcome.Result, _time)),
        })
        .Build();

    private Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private bool IsWorthAnotherTry(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (!IsSafe(args))
        {
            return false;
        }

        var spent = _time.GetElapsedTime(args.Context.Properties.GetValue(Start, 0));
        return spent + (CallPipeline.AskedWait(args.Outcome.Result, _time) ?? TimeSpan.Zero) <= _budget;
    }

    private static bool IsSafe(RetryPredicateArguments<HttpResponseMessage> args) => args.Outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable } => true,
        { Result: { StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } response } => MayArriveTwice(response.RequestMessage?.Method),
        // A host that is left alone has been tried often enough.
        { Exception: HttpRequestException { InnerException: BrokenCircuitException } } => false,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        _ => false,
    };

    private static bool MayArriveTwice(HttpMethod? method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete;
}
