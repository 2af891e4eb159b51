using CoachBot.Resilience;

namespace CoachBot.Analysis;

/// <summary>Azure AI Language: what the customer is unhappy with, personal details, the customer's language.</summary>
internal sealed class AzureLanguageOptions : CallOptions
{
    public const string Section = $"{AnalysisOptions.Section}:AzureLanguage";

    /// <summary>The address of the resource.</summary>
    /// <value>None by default: the service is not used.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>A key of the resource.</summary>
    /// <value>Empty by default.</value>
    public string Key { get; set; } = "";

    /// <summary>Whether to sign in with Microsoft Entra ID instead of a key: managed identity, workload identity, environment or developer sign-in.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool UseEntra { get; set; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    /// <value>Empty by default: the machine's own.</value>
    public string ManagedIdentityClientId { get; set; } = "";
}
