using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CoachBot.Resilience;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>Azure AI Language over its REST protocol, with the names and signatures of the official client.</summary>
public class TextAnalyticsClient
{
    private const string PublicScope = "https://cognitiveservices.azure.com/.default";

    private readonly HttpPipeline _pipeline = null!;
    private readonly Uri _address = null!;
    private readonly TextAnalyticsClientOptions _options = null!;

    /// <summary>A client with a key.</summary>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions? options = null)
        : this(endpoint, options, new KeyPolicy(credential))
    {
    }

    /// <summary>A client with tokens of Microsoft Entra ID.</summary>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions? options = null)
        : this(endpoint, options, new BearerTokenAuthenticationPolicy(credential, ScopeOf(endpoint)))
    {
    }

    /// <summary>For tests that replace the methods.</summary>
    protected TextAnalyticsClient()
    {
    }

    private TextAnalyticsClient(Uri endpoint, TextAnalyticsClientOptions? options, HttpPipelinePolicy authentication)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _options = options ?? new TextAnalyticsClientOptions();
        _pipeline = HttpPipelineBuilder.Build(_options, authentication);
        _address = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/language/:analyze-text?api-version={_options.Version}");
    }

    /// <summary>Reads the sentiment of several documents.</summary>
    public virtual async Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(
        IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new AnalyzeRequest("SentimentAnalysis", options) { IsOpinionMining = options?.IncludeOpinionMining };
        return await SendAsync(body.With(documents, _options.DefaultLanguage), ResultReader.Sentiments, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the personal details of several documents.</summary>
    public virtual async Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new AnalyzeRequest("PiiEntityRecognition", options) { Categories = options?.CategoriesFilter };
        return await SendAsync(body.With(documents, _options.DefaultLanguage), ResultReader.Details, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells the languages of several documents.</summary>
    public virtual async Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new AnalyzeRequest("LanguageDetection", options);
        return await SendAsync(body.With(documents, _options.DefaultCountryHint), ResultReader.Languages, cancellationToken).ConfigureAwait(false);
    }

    private static string ScopeOf(Uri endpoint) => endpoint switch
    {
        null => throw new ArgumentNullException(nameof(endpoint)),
        { Host: var host } when host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.us/.default",
        { Host: var host } when host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.cn/.default",
        _ => PublicScope,
    };

    private async Task<Response<T>> SendAsync<T>(AnalyzeRequest body, Func<JsonElement, IReadOnlyList<TextAnalyticsInput>, T> read, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_address);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Content = RequestContent.Create(body.ToUtf8());
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        if (response.Status != 200)
        {
            throw new RequestFailedException(response);
        }

        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            return Response.FromValue(read(document.RootElement.GetProperty("results"), body.Documents), response);
        }
        catch (Exception e) when (ResilientHandler.IsUnreadable(e))
        {
            throw new RequestFailedException(response.Status, "The service's answer is not in its protocol.", null, e);
        }
    }

    /// <summary>Puts the key into each request; read from the credential each time, so that it can be exchanged.</summary>
    private sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
    {
        private readonly AzureKeyCredential _credential = credential ?? throw new ArgumentNullException(nameof(credential));

        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", _credential.Key);
    }
}
