using System.Net;
using Polly;
using Polly.Retry;

namespace CoachBot.Delivery;

/// <summary>
/// Tries a call to a channel again, at most three tries, and only where that is safe: when the channel says that it did not take the call (429, 412, 503) or
/// there was no connection; behind a gateway's 502 or 504 only a call that may arrive twice. A message has no mark by which the channel could tell the second from the first,
/// so one that may have arrived is left alone. A wait that the channel asks for is kept; one that would take longer than the whole call may is not begun.
/// </summary>
public sealed class ConnectorRetryHandler : DelegatingHandler
{
    private const int Tries = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);
    private static readonly ResiliencePropertyKey<long> Start = new("start");

    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public ConnectorRetryHandler(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                ShouldHandle = args => ValueTask.FromResult(IsWorthAnotherTry(args)),
                DelayGenerator = args => ValueTask.FromResult(AskedWait(args.Outcome.Result)),
            })
            .Build();
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

    private Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private bool IsWorthAnotherTry(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (!IsSafe(args))
        {
            return false;
        }

        var spent = _time.GetElapsedTime(args.Context.Properties.GetValue(Start, 0));
        return spent + (AskedWait(args.Outcome.Result) ?? TimeSpan.Zero) <= Budget;
    }

    private static bool IsSafe(RetryPredicateArguments<HttpResponseMessage> args) => args.Outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable } => true,
        { Result: { StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } response } => MayArriveTwice(response.RequestMessage?.Method),
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        _ => false,
    };

    private static bool MayArriveTwice(HttpMethod? method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete;

    private TimeSpan? AskedWait(HttpResponseMessage? response)
    {
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
