using Azure;
using Polly.CircuitBreaker;

namespace CoachBot.Analysis;

/// <summary>
/// Asks the service once when the bot starts, about a sentence that is always the same. The first turn then finds a connection and code that is loaded, and
/// who runs the bot learns from the log at once whether address and key are right.
/// </summary>
internal sealed partial class AnalysisStart(ExternalAnalysis analysis, IHostApplicationLifetime lifetime, ILogger<AnalysisStart> logger) : BackgroundService
{
    private const string Sentence = "The parcel has not arrived.";

    /// <summary>The first tries may be cut off because everything is loaded during them.</summary>
    private const int Tries = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (analysis.Language is not { } language || !await IsStartedAsync(stoppingToken))
        {
            return;
        }

        var problem = "no answer";
        for (var tries = 1; tries <= Tries; tries++)
        {
            try
            {
                await language.ReadAsync(Sentence, stoppingToken);
                Answered();
                return;
            }
            catch (RequestFailedException e) when (e.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            {
                Refused(e.Status);
                return;
            }
            // Whatever it is, the bot runs without the service.
            catch (Exception e) when (e is not (OutOfMemoryException or BrokenCircuitException) && !stoppingToken.IsCancellationRequested)
            {
                problem = (e as RequestFailedException)?.Status is int status and > 0 ? $"status {status}" : e.GetType().Name;
            }
            catch (BrokenCircuitException)
            {
                break;
            }
        }

        Missing(problem);
    }

    /// <summary>The start itself is not held up by code that is loaded for a service outside.</summary>
    private async Task<bool> IsStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    [LoggerMessage(EventId = 453, Level = LogLevel.Information, Message = "Azure AI Language answers.")]
    private partial void Answered();

    [LoggerMessage(EventId = 454, Level = LogLevel.Warning, Message = "Azure AI Language refuses the sign-in with status {Status}; the coach answers by itself. Check Analysis:AzureLanguage:Endpoint and Key, or the role of the identity.")]
    private partial void Refused(int status);

    [LoggerMessage(EventId = 455, Level = LogLevel.Warning, Message = "Azure AI Language did not answer at the start ({Problem}); the coach answers by itself until it does. Check Analysis:AzureLanguage:Endpoint if this goes on.")]
    private partial void Missing(string problem);
}
