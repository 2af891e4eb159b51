namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds words that have a better twin, and offers it.</summary>
internal sealed class SubstitutionRule(RuleInfo info, int any, int unless, IReadOnlyList<IReadOnlyList<string>> replacements, int most) : Rule(info)
{
    public override int Trigger => any;

    protected override void Find(ReviewContext context)
    {
        var hits = context.BorrowHits();
        context.Reading.Hits.Collect(any, unless, hits);
        var reported = 0;
        foreach (var hit in hits)
        {
            var better = replacements[hit.Index];
            if (context.Report(this, hit.First, hit.Last, new Candidate { Alternatives = better, Replacement = better[0] }) && ++reported == most)
            {
                break;
            }
        }

        context.ReturnHits(hits);
    }
}
