using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace CoachBot.Resilience;

/// <summary>
/// Sends each call through the pipeline, and takes in the whole answer while the clock of the try still runs: half an answer, one that
/// never ends and one that is not in the service's protocol are failures like any other.
/// The check of an answer throws if it is none of the protocol.
/// </summary>
internal sealed class ResilientHandler(ResiliencePipeline<HttpResponseMessage> pipeline, ServiceHealth health, TimeSpan budget, TimeProvider time, Action<JsonElement> check) : DelegatingHandler
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Whether an exception means that an answer holds something else than its protocol says.</summary>
    public static bool IsUnreadable(Exception exception) => exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var begun = health.Now();
        var response = await pipeline.ExecuteAsync(
            static async (call, token) => await call.Handler.SendOnce(call.Request, token),
            (Handler: this, Request: request),
            cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            health.Answered(begun);
        }
        else if (CallPipeline.IsBusy(response.StatusCode) && CallPipeline.AskedWait(response, time) is { } wait && wait >= budget)
        {
            health.Hold(wait);
        }

        return response;
    }

    private async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        var outcome = "broken";
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await CheckAsync(response.Content);
            }

            outcome = CallMeter.OutcomeOf(response.StatusCode);
            return response;
        }
        catch (Exception e)
        {
            response?.Dispose();
            outcome = e is OperationCanceledException or TimeoutRejectedException ? "timeout" : "broken";
            throw;
        }
        finally
        {
            CallMeter.Count(health.Name, outcome);
        }
    }

    private async Task CheckAsync(HttpContent content)
    {
        try
        {
            // In memory already, so nothing is waited for.
            using var answer = JsonDocument.Parse(await content.ReadAsByteArrayAsync(CancellationToken.None));
            check(answer.RootElement);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new HttpRequestException("The answer is not in the service's protocol.", e);
        }
    }
}
