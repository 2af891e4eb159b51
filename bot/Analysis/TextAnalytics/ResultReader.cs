using System.Globalization;
using System.Text.Json;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>Reads the results of a request. Their order is not that of the documents; a document without a result is an error of its own.</summary>
internal static class ResultReader
{
    public static AnalyzeSentimentResultCollection Sentiments(JsonElement results, IReadOnlyList<TextAnalyticsInput> documents) => new(
        Each(results, documents, (id, json) => new AnalyzeSentimentResult(id, Sentiment(json)), (id, error) => new AnalyzeSentimentResult(id, null, error)), Model(results));

    public static RecognizePiiEntitiesResultCollection Details(JsonElement results, IReadOnlyList<TextAnalyticsInput> documents) => new(
        Each(results, documents, (id, json) => new RecognizePiiEntitiesResult(id, Entities(json)), (id, error) => new RecognizePiiEntitiesResult(id, null, error)), Model(results));

    public static DetectLanguageResultCollection Languages(JsonElement results, IReadOnlyList<TextAnalyticsInput> documents) => new(
        Each(results, documents, (id, json) => new DetectLanguageResult(id, Language(json)), (id, error) => new DetectLanguageResult(id, null, error)), Model(results));

    private static List<T> Each<T>(JsonElement results, IReadOnlyList<TextAnalyticsInput> documents, Func<string, JsonElement, T> read, Func<string, TextAnalyticsError, T> fail)
    {
        var byId = results.GetProperty("documents").EnumerateArray().ToDictionary(d => d.GetProperty("id").GetString()!);
        var errors = results.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, e => Error(e.GetProperty("error"))) : [];
        return [.. documents.Select(d => byId.TryGetValue(d.Id, out var json)
            ? read(d.Id, json)
            : fail(d.Id, errors.TryGetValue(d.Id, out var error) ? error : new TextAnalyticsError("InternalServerError", "The answer leaves this document out.")))];
    }

    private static TextAnalyticsError Error(JsonElement json)
    {
        // The innermost code is the telling one.
        while (json.TryGetProperty("innererror", out var inner))
        {
            json = inner;
        }

        return new TextAnalyticsError(Text(json, "code"), Text(json, "message"));
    }

    private static DocumentSentiment Sentiment(JsonElement json) => new(
        Kind(json), Scores(json), [.. json.GetProperty("sentences").EnumerateArray().Select(s => Sentence(s, json))]);

    private static SentenceSentiment Sentence(JsonElement json, JsonElement document) => new(
        Kind(json), Text(json, "text")!, Scores(json), Number(json, "offset"), Number(json, "length"),
        json.TryGetProperty("targets", out var targets) ? [.. targets.EnumerateArray().Select(t => Opinion(t, document))] : []);

    private static SentenceOpinion Opinion(JsonElement json, JsonElement document) => new(
        new TargetSentiment(Kind(json), Text(json, "text")!, Scores(json), Number(json, "offset"), Number(json, "length")),
        [.. json.GetProperty("relations").EnumerateArray().Where(r => Text(r, "relationType") == "assessment").Select(r => Assessment(Referred(Text(r, "ref")!, document)))]);

    private static AssessmentSentiment Assessment(JsonElement json) => new(
        Kind(json), Text(json, "text")!, Scores(json), json.TryGetProperty("isNegated", out var negated) && negated.GetBoolean(), Number(json, "offset"), Number(json, "length"));

    /// <summary>"#/documents/0/sentences/1/assessments/2": within one document, the document's own number does not matter.</summary>
    private static JsonElement Referred(string reference, JsonElement document)
    {
        var parts = reference.Split('/');
        return parts is ["#", "documents", _, "sentences", var sentence, "assessments", var assessment]
            ? document.GetProperty("sentences")[Index(sentence)].GetProperty("assessments")[Index(assessment)]
            : throw new FormatException("A relation leads nowhere.");
    }

    private static int Index(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static PiiEntityCollection Entities(JsonElement json) => new(
        [.. json.GetProperty("entities").EnumerateArray().Select(e => new PiiEntity(
            Text(e, "text")!, Text(e, "category")!, e.TryGetProperty("subcategory", out _) ? Text(e, "subcategory") : null, e.GetProperty("confidenceScore").GetDouble(), Number(e, "offset"), Number(e, "length")))],
        Text(json, "redactedText")!);

    private static DetectedLanguage Language(JsonElement json)
    {
        var language = json.GetProperty("detectedLanguage");
        return new DetectedLanguage(Text(language, "name")!, Text(language, "iso6391Name")!, language.GetProperty("confidenceScore").GetDouble());
    }

    private static TextSentiment Kind(JsonElement json) => Text(json, "sentiment") switch
    {
        "positive" => TextSentiment.Positive,
        "neutral" => TextSentiment.Neutral,
        "negative" => TextSentiment.Negative,
        "mixed" => TextSentiment.Mixed,
        _ => throw new FormatException("A sentiment has no name of the protocol."),
    };

    private static SentimentConfidenceScores Scores(JsonElement json)
    {
        var scores = json.GetProperty("confidenceScores");
        return new SentimentConfidenceScores(
            scores.GetProperty("positive").GetDouble(), scores.TryGetProperty("neutral", out var neutral) ? neutral.GetDouble() : 0, scores.GetProperty("negative").GetDouble());
    }

    private static string Model(JsonElement results) => Text(results, "modelVersion") ?? "";

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
