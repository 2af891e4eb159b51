using CoachBot.Resilience;

namespace CoachBot.Analysis;

/// <summary>A language model behind any OpenAI-compatible address that words the revised draft and the suggested reply better. Off unless an address is set.</summary>
internal sealed class RewriteOptions : CallOptions
{
    public const string Section = $"{AnalysisOptions.Section}:Rewrite";

    public RewriteOptions()
    {
        // Models take their time, and each call costs money: longer waits, fewer at once, no second try.
        (Budget, TryTimeout, Retries, MostAtOnce) = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(3.5), 0, 32);
    }

    /// <summary>The address, with its version: <c>https://api.openai.com/v1</c>.</summary>
    /// <value>None by default: no model is used.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>The key.</summary>
    /// <value>Empty by default.</value>
    public string Key { get; set; } = "";

    /// <summary>The name of the model.</summary>
    /// <value>Empty by default.</value>
    public string Model { get; set; } = "";
}
