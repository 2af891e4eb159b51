using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace CoachBot.Resilience;

/// <summary>
/// Sends each call through the pipeline, and takes in the whole answer while the clock of the try still runs: half an answer, one that
/// never ends and one that is no JSON are failures like any other.
/// </summary>
internal sealed class ResilientHandler(ResiliencePipeline<HttpResponseMessage> pipeline, ServiceHealth health, TimeSpan budget, TimeProvider time) : DelegatingHandler
{
    private const int MostBytes = 4 * 1024 * 1024;

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

            outcome = response switch
            {
                { IsSuccessStatusCode: true } => "ok",
                { StatusCode: System.Net.HttpStatusCode.RequestTimeout or System.Net.HttpStatusCode.TooManyRequests } => "busy",
                { StatusCode: >= System.Net.HttpStatusCode.InternalServerError } => "failed",
                _ => "refused",
            };
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
            CallMeter.Tries.Add(1, new KeyValuePair<string, object?>("service", health.Name), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    private static async Task CheckAsync(HttpContent content)
    {
        // In memory already, so nothing is waited for.
        var json = new Utf8JsonReader(await content.ReadAsByteArrayAsync(CancellationToken.None));
        try
        {
            while (json.Read())
            {
            }
        }
        catch (JsonException e)
        {
            throw new HttpRequestException("The answer is no JSON.", e);
        }
    }
}
