using CoachBot.Coaching.Rules.Matching;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds phrases.</summary>
internal class PhraseRule(RuleInfo info, int any, int unless, int most) : Rule(info)
{
    public sealed override int Trigger => any;

    protected sealed override void Find(ReviewContext context)
    {
        var hits = context.BorrowHits();
        context.Reading.Hits.Collect(any, unless, hits);
        var reported = 0;
        foreach (var hit in hits)
        {
            if (context.Report(this, hit.First, hit.Last, Describe(hit)) && ++reported == most)
            {
                break;
            }
        }

        context.ReturnHits(hits);
    }

    /// <summary>What there is to say about a hit beyond its place.</summary>
    protected virtual Candidate Describe(Hit hit) => default;
}
