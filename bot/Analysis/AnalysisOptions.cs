namespace CoachBot.Analysis;

/// <summary>Services outside that may refine what the coach reads by itself. None is needed.</summary>
internal sealed class AnalysisOptions
{
    public const string Section = "Analysis";

    /// <summary>Azure AI Language.</summary>
    public AzureLanguageOptions AzureLanguage { get; set; } = new();

    /// <summary>A language model for better wording.</summary>
    public RewriteOptions Rewrite { get; set; } = new();
}
