namespace CoachBot.Coaching;

/// <summary>Which rules the coach follows.</summary>
internal sealed class CoachingOptions
{
    public const string Section = "Coaching";

    /// <summary>Folders of the team's own rules, laid over the shipped playbook in this order.</summary>
    /// <value>None by default.</value>
    public IList<string> PlaybookPaths { get; set; } = [];
}
