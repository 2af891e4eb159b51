namespace CoachBot.Analysis.TextAnalytics;

/// <summary>What holds for a whole request.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>Whether the service may not keep the input; its own default differs by operation.</summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>The model; the newest when left out.</summary>
    public string? ModelVersion { get; set; }
}

/// <summary>How sentiment is read.</summary>
public sealed class AnalyzeSentimentOptions : TextAnalyticsRequestOptions
{
    /// <summary>Whether targets and what is said of them are told, too.</summary>
    public bool? IncludeOpinionMining { get; set; }
}

/// <summary>How personal details are looked for.</summary>
public sealed class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>The only categories to look for; empty for all.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];
}
