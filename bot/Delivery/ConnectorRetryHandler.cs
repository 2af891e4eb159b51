using System.Net;
using Polly;
using Polly.Retry;

namespace CoachBot.Delivery;

/// <summary>
/// Tries a call to a channel again when the channel says that it may work later: 429, 412, 502 and 504, at most three tries.
/// A wait that the channel asks for is kept; one that would take longer than the whole call may is not begun.
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
        if (args.Outcome.Result is not
            {
                StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
                    or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
            })
        {
            return false;
        }

        var spent = _time.GetElapsedTime(args.Context.Properties.GetValue(Start, 0));
        return spent + (AskedWait(args.Outcome.Result) ?? TimeSpan.Zero) <= Budget;
    }

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
