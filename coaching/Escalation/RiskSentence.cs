namespace CoachBot.Coaching.Escalation;

/// <summary>Says a judgement in one plain sentence. Only the playbook's words stand in it, never the customer's.</summary>
internal static class RiskSentence
{
    private const int MostReasons = 3;

    /// <param name="level">What to do.</param>
    /// <param name="reasons">What speaks for it, the weightiest first, each as it follows "the customer".</param>
    /// <param name="softened">Why it may wait, or <see langword="null"/>.</param>
    public static string Of(RiskLevel level, IEnumerable<string> reasons, string? softened)
    {
        var told = reasons.Take(MostReasons).ToArray();
        var head = level switch
        {
            RiskLevel.Immediate => "Tell a supervisor now",
            RiskLevel.Nudge => "A supervisor should know",
            _ => "Keep an eye on it",
        };
        var body = told switch
        {
            [] => "several small signs add up",
            [var only] => $"the customer {only}",
            [.. var first, var last] => $"the customer {string.Join(", ", first)} and {last}",
        };
        return softened is null ? $"{head}: {body}." : $"{head}: {body}, but {softened}.";
    }
}
