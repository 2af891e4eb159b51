namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds the places where a concept stands.</summary>
internal sealed class ConceptRule(RuleInfo info, IReadOnlyList<int> concepts, int most) : Rule(info)
{
    public override IReadOnlyList<int> Ground => concepts;

    protected override void Find(ReviewContext context)
    {
        var reported = 0;
        foreach (var concept in concepts)
        {
            foreach (var hit in context.Reading.HitsOf(concept))
            {
                if (context.Report(this, hit.First, hit.Last) && ++reported == most)
                {
                    return;
                }
            }
        }
    }
}
