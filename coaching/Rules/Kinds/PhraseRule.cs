namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds phrases.</summary>
internal sealed class PhraseRule(RuleInfo info, int any, int unless, int most) : Rule(info)
{
    public override int Trigger => any;

    protected override void Find(ReviewContext context)
    {
        var hits = context.BorrowHits();
        context.Reading.Hits.Collect(any, unless, hits);
        var reported = 0;
        foreach (var hit in hits)
        {
            if (context.Report(this, hit.First, hit.Last) && ++reported == most)
            {
                break;
            }
        }

        context.ReturnHits(hits);
    }
}
