namespace CoachBot.Analysis.TextAnalytics;

/// <summary>A text with a name in its request.</summary>
public abstract class TextAnalyticsInput
{
    private protected TextAnalyticsInput(string id, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        (Id, Text) = (id, text);
    }

    /// <summary>The name; answers are matched by it.</summary>
    public string Id { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}

/// <summary>A text in a language that is known.</summary>
public sealed class TextDocumentInput(string id, string text) : TextAnalyticsInput(id, text)
{
    /// <summary>The language as an ISO 639-1 code.</summary>
    public string? Language { get; set; }
}

/// <summary>A text whose language is asked for.</summary>
public sealed class DetectLanguageInput(string id, string text) : TextAnalyticsInput(id, text)
{
    /// <summary>No hint.</summary>
    public const string None = "";

    /// <summary>The country as an ISO 3166-1 code.</summary>
    public string? CountryHint { get; set; }
}
