namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds drafts that lack something they need.</summary>
internal sealed class MissingRule(RuleInfo info, int[] needed, Anchor anchor) : Rule(info)
{
    public override IReadOnlyList<int> Ground => anchor.Ground;

    protected override void Find(ReviewContext context)
    {
        if (!context.Reading.HasAny(needed))
        {
            anchor.Report(context, this);
        }
    }
}
