using System.Text.Json;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>The body of a request.</summary>
internal sealed class AnalyzeRequest(string kind, TextAnalyticsRequestOptions? options)
{
    private string _default = "";

    public bool? IsOpinionMining { get; init; }

    public IList<PiiEntityCategory>? Categories { get; init; }

    public IReadOnlyList<TextAnalyticsInput> Documents { get; private set; } = [];

    /// <param name="documents">The documents.</param>
    /// <param name="fallback">The language, or the country, of those that name none.</param>
    public AnalyzeRequest With(IEnumerable<TextAnalyticsInput> documents, string fallback)
    {
        (Documents, _default) = ([.. documents], fallback);
        return this;
    }

    public BinaryData ToUtf8()
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            WriteParameters(json);
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            foreach (var document in Documents)
            {
                Write(json, document);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new BinaryData(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    private void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        json.WriteString("modelVersion", options?.ModelVersion ?? "latest");
        if (options?.DisableServiceLogs is { } optOut)
        {
            json.WriteBoolean("loggingOptOut", optOut);
        }

        if (kind != "LanguageDetection")
        {
            // Offsets then count as .NET strings do.
            json.WriteString("stringIndexType", "Utf16CodeUnit");
        }

        if (IsOpinionMining is { } mining)
        {
            json.WriteBoolean("opinionMining", mining);
        }

        if (Categories is { Count: > 0 })
        {
            json.WriteStartArray("piiCategories");
            foreach (var category in Categories)
            {
                json.WriteStringValue(category.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, TextAnalyticsInput document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("text", document.Text);
        switch (document)
        {
            case DetectLanguageInput input:
                json.WriteString("countryHint", input.CountryHint ?? _default);
                break;
            case TextDocumentInput input:
                json.WriteString("language", input.Language ?? _default);
                break;
        }

        json.WriteEndObject();
    }
}
