namespace CoachBot.Coaching.Drafts;

/// <summary>
/// A single remark about style in a draft that does something well is a polish. Where rules err, they mostly err like this: one remark, and good
/// work beside it. What hurts by itself (trigger phrases), what an upset person misses (empathy) and what binds the company (ownership) stays what it is.
/// </summary>
internal static class Leniency
{
    private const string Triggers = "trigger.";

    /// <summary>Makes the remark a low one where it stands alone.</summary>
    /// <param name="findings">The findings, the most harmful first.</param>
    /// <param name="strengths">What the draft does well.</param>
    public static void Apply(Span<Finding> findings, IReadOnlyList<Finding> strengths)
    {
        if (strengths.Count > 0 && findings is [{ Severity: Severity.Medium } first, ..] && (findings.Length == 1 || findings[1].Severity < Severity.Medium) && IsStyle(first))
        {
            findings[0] = first with { Severity = Severity.Low };
        }
    }

    private static bool IsStyle(Finding finding) =>
        finding.Dimension is Dimension.Tone or Dimension.Clarity or Dimension.NextStep && !finding.Lesson.StartsWith(Triggers, StringComparison.Ordinal);
}
