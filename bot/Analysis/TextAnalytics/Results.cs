using System.Collections.ObjectModel;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>The answer for one document: a payload or an error.</summary>
public abstract class TextAnalyticsResult
{
    private readonly TextAnalyticsError? _error;

    private protected TextAnalyticsResult(string id, TextAnalyticsError? error) => (Id, _error) = (id, error);

    /// <summary>The document's name.</summary>
    public string Id { get; }

    /// <summary>Whether the service could not read the document.</summary>
    public bool HasError => _error is not null;

    /// <summary>Why not.</summary>
    public TextAnalyticsError Error => _error ?? default;

    private protected T Payload<T>(T? value)
        where T : class => value ?? throw Missing();

    private protected InvalidOperationException Missing() =>
        new($"The service gave no result for document '{Id}': {Error.ErrorCode} {Error.Message}");
}

/// <summary>Why a document was not read.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string? code, string? message) => (ErrorCode, Message) = (new TextAnalyticsErrorCode(code ?? ""), message ?? "");

    /// <summary>A name of the service for the reason.</summary>
    public TextAnalyticsErrorCode ErrorCode { get; }

    /// <summary>A sentence of the service; it may quote the document.</summary>
    public string Message { get; }
}

/// <summary>A name for what went wrong.</summary>
public readonly struct TextAnalyticsErrorCode(string code)
{
    private readonly string _code = code;

    /// <inheritdoc/>
    public override string ToString() => _code ?? "";
}

/// <summary>The sentiment of one document.</summary>
public sealed class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment? _sentiment;

    internal AnalyzeSentimentResult(string id, DocumentSentiment? sentiment, TextAnalyticsError? error = null)
        : base(id, error) => _sentiment = sentiment;

    /// <summary>The sentiment.</summary>
    public DocumentSentiment DocumentSentiment => Payload(_sentiment);
}

/// <summary>The personal details of one document.</summary>
public sealed class RecognizePiiEntitiesResult : TextAnalyticsResult
{
    private readonly PiiEntityCollection? _entities;

    internal RecognizePiiEntitiesResult(string id, PiiEntityCollection? entities, TextAnalyticsError? error = null)
        : base(id, error) => _entities = entities;

    /// <summary>The details.</summary>
    public PiiEntityCollection Entities => Payload(_entities);
}

/// <summary>The language of one document.</summary>
public sealed class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage? _language;

    internal DetectLanguageResult(string id, DetectedLanguage? language, TextAnalyticsError? error = null)
        : base(id, error) => _language = language;

    /// <summary>The language.</summary>
    public DetectedLanguage PrimaryLanguage => _language ?? throw Missing();
}

/// <summary>The answers of one request, in the order of its documents.</summary>
public sealed class AnalyzeSentimentResultCollection : ReadOnlyCollection<AnalyzeSentimentResult>
{
    internal AnalyzeSentimentResultCollection(IList<AnalyzeSentimentResult> results, string modelVersion)
        : base(results) => ModelVersion = modelVersion;

    /// <summary>The model that answered.</summary>
    public string ModelVersion { get; }
}

/// <summary>The answers of one request, in the order of its documents.</summary>
public sealed class RecognizePiiEntitiesResultCollection : ReadOnlyCollection<RecognizePiiEntitiesResult>
{
    internal RecognizePiiEntitiesResultCollection(IList<RecognizePiiEntitiesResult> results, string modelVersion)
        : base(results) => ModelVersion = modelVersion;

    /// <summary>The model that answered.</summary>
    public string ModelVersion { get; }
}

/// <summary>The answers of one request, in the order of its documents.</summary>
public sealed class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> results, string modelVersion)
        : base(results) => ModelVersion = modelVersion;

    /// <summary>The model that answered.</summary>
    public string ModelVersion { get; }
}
