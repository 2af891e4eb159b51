using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Fakes;

/// <summary>Answers as Azure AI Language does, from a handful of words; refuses what the service refuses.</summary>
internal static partial class FakeLanguage
{
    private const int LongestDocument = 5_120;

    public static string Answer(string body)
    {
        var request = JsonNode.Parse(body)!;
        var documents = request["analysisInput"]!["documents"]!.AsArray();
        var kind = (string)request["kind"]!;
        var (most, name, read) = kind switch
        {
            "SentimentAnalysis" => (10, "SentimentAnalysisResults", (Func<JsonNode, int, JsonObject>)Sentiment),
            "PiiEntityRecognition" => (5, "PiiEntityRecognitionResults", Details),
            "LanguageDetection" => (1000, "LanguageDetectionResults", Language),
            _ => throw new InvalidOperationException($"The fake does not know {kind}."),
        };
        if (documents.Count > most)
        {
            throw new InvalidOperationException($"{kind} takes {most} documents at most, not {documents.Count}.");
        }

        var isFit = documents.ToLookup(d => ((string)d!["text"]!).Length <= LongestDocument);
        return new JsonObject
        {
            ["kind"] = name,
            ["results"] = new JsonObject
            {
                // The order is not promised, so it is turned round here.
                ["documents"] = new JsonArray([.. isFit[true].Select((d, i) => read(d!, i)).Reverse()]),
                ["errors"] = new JsonArray([.. isFit[false].Select(d => new JsonObject
                {
                    ["id"] = (string)d!["id"]!,
                    ["error"] = new JsonObject { ["code"] = "InvalidArgument", ["message"] = "Too long.", ["innererror"] = new JsonObject { ["code"] = "InvalidDocument", ["message"] = "Document too large." } },
                })]),
                ["modelVersion"] = "2022-11-01",
            },
        }.ToJsonString();
    }

    private static JsonObject Sentiment(JsonNode document, int index)
    {
        var text = (string)document["text"]!;
        var (bad, good) = (Bad().Count(text), Good().Count(text));
        var sentiment = (bad, good) switch { (0, 0) => "neutral", (_, 0) => "negative", (0, _) => "positive", _ => "mixed" };
        var opinions = Opinion().Matches(text).ToArray();
        return new JsonObject
        {
            ["id"] = (string)document["id"]!,
            ["sentiment"] = sentiment,
            ["confidenceScores"] = Scores(bad, good),
            ["sentences"] = new JsonArray(new JsonObject
            {
                ["sentiment"] = sentiment == "mixed" ? "negative" : sentiment,
                ["confidenceScores"] = Scores(bad, good),
                ["offset"] = 0,
                ["length"] = text.Length,
                ["text"] = text,
                ["targets"] = new JsonArray([.. opinions.Select((o, i) => Part(o.Groups["target"], "negative").With("relations", new JsonArray(
                    new JsonObject { ["relationType"] = "assessment", ["ref"] = $"#/documents/{index}/sentences/0/assessments/{i}" })))]),
                ["assessments"] = new JsonArray([.. opinions.Select(o => Part(o.Groups["said"], "negative").With("isNegated", o.Groups["not"].Success))]),
            }),
            ["warnings"] = new JsonArray(),
        };
    }

    private static JsonObject Details(JsonNode document, int index)
    {
        var text = (string)document["text"]!;
        return new JsonObject
        {
            ["id"] = (string)document["id"]!,
            ["redactedText"] = Person().Replace(text, m => new string('*', m.Length)),
            ["entities"] = new JsonArray([.. Person().Matches(text).Select(m => new JsonObject
            {
                ["text"] = m.Value,
                ["category"] = "Person",
                ["offset"] = m.Index,
                ["length"] = m.Length,
                ["confidenceScore"] = 0.95,
            })]),
            ["warnings"] = new JsonArray(),
        };
    }

    private static JsonObject Language(JsonNode document, int index) => new()
    {
        ["id"] = (string)document["id"]!,
        ["detectedLanguage"] = Spanish().IsMatch((string)document["text"]!)
            ? new JsonObject { ["name"] = "Spanish", ["iso6391Name"] = "es", ["confidenceScore"] = 0.97 }
            : new JsonObject { ["name"] = "English", ["iso6391Name"] = "en", ["confidenceScore"] = 0.9 },
        ["warnings"] = new JsonArray(),
    };

    private static JsonObject Scores(int bad, int good) => new()
    {
        ["positive"] = good > bad ? 0.9 : 0.05,
        ["neutral"] = bad == good ? 0.9 : 0.05,
        ["negative"] = bad > good ? 0.9 : 0.05,
    };

    private static JsonObject Part(Group group, string sentiment) => new()
    {
        ["sentiment"] = sentiment,
        ["confidenceScores"] = new JsonObject { ["positive"] = 0.02, ["negative"] = 0.98 },
        ["offset"] = group.Index,
        ["length"] = group.Length,
        ["text"] = group.Value,
    };

    private static JsonObject With(this JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return json;
    }

    [GeneratedRegex(@"\b(late|broken|rude|slow|terrible|awful|wrong|useless|damaged)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bad();

    [GeneratedRegex(@"\b(great|love|perfect|happy|thanks|thank you)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Good();

    [GeneratedRegex(@"\b(?:the|my|your) (?<target>\p{L}+)(?: \[\p{L}+\])? (?:is|was|are|were|came|arrived) (?<not>not )?(?:so |very |again )?(?<said>late|broken|rude|slow|terrible|awful|wrong|useless|damaged)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opinion();

    [GeneratedRegex(@"(?<=\b(?:I am|I'm|name is|regards,\s) ?)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*")]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(el|la|pedido|gracias|paquete|llegado)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();
}
