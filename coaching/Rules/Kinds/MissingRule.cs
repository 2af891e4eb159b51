namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds drafts that lack something they need.</summary>
internal sealed class MissingRule(RuleInfo info, int[] needed, Anchor anchor) : Rule(info)
{
    protected override void Find(ReviewContext context)
    {
        if (!context.Reading.HasAny(needed))
        {
            anchor.Report(context, this);
        }
    }
}
