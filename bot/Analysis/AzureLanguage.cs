using System.Text.Json;
using Azure;
using Azure.Core.Pipeline;
using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Text;

namespace CoachBot.Analysis;

/// <summary>Asks Azure AI Language about a customer's message. Only text that our own redaction went over is sent.</summary>
internal sealed class AzureLanguage(TextAnalyticsClient client)
{
    private const string English = "en";

    /// <summary>Below this, the customer's language is not told and English is assumed.</summary>
    private const double SureOfLanguage = 0.8;

    public static AzureLanguage Create(AzureLanguageOptions options, HttpClient http)
    {
        var settings = new TextAnalyticsClientOptions { Transport = new HttpClientTransport(http) };
        // Trying again is the pipeline's; two of them would multiply.
        settings.Retry.MaxRetries = 0;
        settings.Diagnostics.IsLoggingEnabled = false;
        return new AzureLanguage(options.UseEntra
            ? new TextAnalyticsClient(options.Endpoint!, PatientCredential.Of(options), settings)
            : new TextAnalyticsClient(options.Endpoint!, new AzureKeyCredential(options.Key), settings));
    }

    /// <summary>The frame of an answer and of each document's result; throws if it is none of the service's.</summary>
    public static void Check(JsonElement answer)
    {
        var part = answer.GetProperty("kind").GetString() switch
        {
            "SentimentAnalysisResults" => "sentiment",
            "PiiEntityRecognitionResults" => "entities",
            "LanguageDetectionResults" => "detectedLanguage",
            _ => throw new FormatException("The answer is of no kind that was asked for."),
        };
        foreach (var document in answer.GetProperty("results").GetProperty("documents").EnumerateArray())
        {
            _ = document.GetProperty("id").GetString();
            _ = document.GetProperty(part);
        }
    }

    /// <summary>Reads a customer's message.</summary>
    public async Task<LanguageReading> ReadAsync(string message, CancellationToken cancellationToken)
    {
        var redaction = Redactor.Default.Redact(message);
        var (language, name) = await LanguageOf(redaction.Text, cancellationToken);
        var pieces = Documents.Of(redaction.Text);
        var sentiment = SentimentOf(pieces, language, cancellationToken);
        var details = DetailsOf(pieces, language, cancellationToken);
        await Task.WhenAll(sentiment, details);
        return new LanguageReading(Readings.Of(await sentiment, name), redaction.With(message, await details));
    }

    /// <summary>Asked only where our own guess is not English: it costs a call before the others.</summary>
    private async Task<(string Code, string? Name)> LanguageOf(string text, CancellationToken cancellationToken)
    {
        if (LanguageGuess.Guess(text) is { Code: English or LanguageGuess.Unknown })
        {
            return (English, null);
        }

        var input = new DetectLanguageInput("0", Documents.Of(text)[0].Text) { CountryHint = DetectLanguageInput.None };
        var answer = await client.DetectLanguageBatchAsync([input], new TextAnalyticsRequestOptions { DisableServiceLogs = true }, cancellationToken);
        return answer.Value is [{ HasError: false, PrimaryLanguage: { ConfidenceScore: >= SureOfLanguage } known }] && known.Iso6391Name is { Length: 2 } code && code != English
            ? (code, known.Name)
            : (English, null);
    }

    private async Task<IReadOnlyList<DocumentSentiment>> SentimentOf(IReadOnlyList<(int Start, string Text)> pieces, string language, CancellationToken cancellationToken)
    {
        var read = new List<DocumentSentiment>(pieces.Count);
        foreach (var batch in pieces.Chunk(Documents.MostForSentiment))
        {
            var options = new AnalyzeSentimentOptions { IncludeOpinionMining = true, DisableServiceLogs = true };
            var answer = await client.AnalyzeSentimentBatchAsync(Inputs(batch, language), options, cancellationToken);
            read.AddRange(answer.Value.Where(r => !r.HasError).Select(r => r.DocumentSentiment));
        }

        return read;
    }

    private async Task<IReadOnlyList<RedactedSpan>> DetailsOf(IReadOnlyList<(int Start, string Text)> pieces, string language, CancellationToken cancellationToken)
    {
        var found = new List<RedactedSpan>();
        foreach (var batch in pieces.Chunk(Documents.MostForDetails))
        {
            var answer = await client.RecognizePiiEntitiesBatchAsync(Inputs(batch, language), new RecognizePiiEntitiesOptions { DisableServiceLogs = true }, cancellationToken);
            foreach (var (piece, result) in batch.Zip(answer.Value).Where(p => !p.Second.HasError))
            {
                found.AddRange(result.Entities.Select(e => Readings.Detail(e, piece.Start)).OfType<RedactedSpan>());
            }
        }

        return found;
    }

    private static IEnumerable<TextDocumentInput> Inputs((int Start, string Text)[] pieces, string language) =>
        pieces.Select((p, i) => new TextDocumentInput(i.ToString(System.Globalization.CultureInfo.InvariantCulture), p.Text) { Language = language });
}
