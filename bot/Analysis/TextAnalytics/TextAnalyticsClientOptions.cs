using Azure.Core;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>How the client speaks to the service.</summary>
public sealed class TextAnalyticsClientOptions : ClientOptions
{
    /// <summary>Options for a version of the service.</summary>
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01) => Version = version switch
    {
        ServiceVersion.V2022_05_01 => "2022-05-01",
        ServiceVersion.V2023_04_01 => "2023-04-01",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "This client speaks the versions of 2022 and 2023."),
    };

    /// <summary>A version of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>Of May 2022.</summary>
        V2022_05_01 = 3,

        /// <summary>Of April 2023.</summary>
        V2023_04_01 = 4,
    }

    /// <summary>The language of a document that names none.</summary>
    /// <value>The default is <c>en</c>.</value>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>The country of a text whose language is asked for.</summary>
    /// <value>The default is <c>us</c>.</value>
    public string DefaultCountryHint { get; set; } = "us";

    internal string Version { get; }
}
