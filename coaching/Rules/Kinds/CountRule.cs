using CoachBot.Coaching.Rules.Matching;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds what is said more often than it helps.</summary>
internal sealed class CountRule(RuleInfo info, int concept, int any, int unless, ChannelLimit limit, bool perSentence) : Rule(info)
{
    public override int Trigger => any;

    public override IReadOnlyList<int> Ground { get; } = concept < 0 ? [] : [concept];

    protected override void Find(ReviewContext context)
    {
        var hits = context.BorrowHits();
        if (concept >= 0)
        {
            hits.AddRange(context.Reading.HitsOf(concept));
        }
        else
        {
            context.Reading.Hits.Collect(any, unless, hits);
        }

        var most = limit.For(context.Draft.Channel);
        var total = Counted(context, hits);
        if (total > most)
        {
            Report(context, hits, most, total);
        }

        context.ReturnHits(hits);
    }

    private int Counted(ReviewContext context, List<Hit> hits)
    {
        var count = 0;
        var sentence = -1;
        foreach (var hit in hits)
        {
            count += StartsNew(context, hit, ref sentence) ? 1 : 0;
        }

        return count;
    }

    private void Report(ReviewContext context, List<Hit> hits, double most, int total)
    {
        var count = 0;
        var sentence = -1;
        foreach (var hit in hits)
        {
            if (StartsNew(context, hit, ref sentence) && ++count > most)
            {
                context.Report(this, hit.First, hit.Last, new Candidate { Value = total, Limit = most });
            }
        }
    }

    private bool StartsNew(ReviewContext context, Hit hit, ref int sentence)
    {
        var own = context.Reading.Text.Tokens[hit.First].Sentence;
        var isNew = !perSentence || own != sentence;
        sentence = own;
        return isNew;
    }
}
