using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoachBot.Resilience;

/// <summary>Sends each try to a channel through the pipeline of its host.</summary>
/// <remarks>
/// A host that is left alone, or a crowd before it, reads as a connection that did not come about: the channel has not seen the call. A try
/// that takes too long reads as a call without an answer: the channel may have seen it.
/// </remarks>
internal sealed class ChannelCallHandler(ChannelCalls calls) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var (pipeline, health) = calls.To(address);
        var begun = health.Now();
        try
        {
            var response = await pipeline.ExecuteAsync(
                static async (call, token) => await call.Handler.SendOnce(call.Request, token), (Handler: this, Request: request), cancellationToken);
            if (response.StatusCode < HttpStatusCode.InternalServerError)
            {
                health.Answered(begun);
            }

            CallMeter.Count(health.Name, CallMeter.OutcomeOf(response.StatusCode));
            return response;
        }
        catch (BrokenCircuitException e)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"{health.Name} keeps failing and is left alone for a while.", e);
        }
        catch (TimeoutRejectedException e)
        {
            CallMeter.Count(health.Name, "timeout");
            throw new HttpRequestException(HttpRequestError.Unknown, $"{health.Name} did not answer in time.", e);
        }
        catch (HttpRequestException)
        {
            CallMeter.Count(health.Name, "broken");
            throw;
        }
    }

    private Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);
}
