using Polly;

namespace CoachBot.Resilience;

/// <summary>Lets so many calls be under way at once; one more fails at once instead of waiting, for its turn would be over before its place came.</summary>
internal sealed class ConcurrencyLimit(int most, string service) : ResilienceStrategy<HttpResponseMessage>
{
    private int _underWay;

    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            if (Interlocked.Increment(ref _underWay) <= most)
            {
                return await callback(context, state);
            }

            CallMeter.Crowded.Add(1, new KeyValuePair<string, object?>("service", service));
            return Outcome.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "Too many calls are under way."));
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
