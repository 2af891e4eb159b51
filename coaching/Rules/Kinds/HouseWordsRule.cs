namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Which of a team's house words a rule is about.</summary>
internal enum HouseWordsCheck
{
    Avoid,
    Prefer,
}

/// <summary>Finds words that are not the team's, or that have a twin of its own, and offers the twin.</summary>
internal sealed class HouseWordsRule(RuleInfo info, HouseWordsCheck check, int most) : Rule(info)
{
    protected override bool MayFind(ReviewContext context) => Words(context).Set >= 0;

    protected override void Find(ReviewContext context)
    {
        var words = Words(context);
        var hits = context.BorrowHits();
        context.Reading.Hits.Collect(words.Set, -1, hits);
        var reported = 0;
        foreach (var hit in hits)
        {
            var own = words.Instead[hit.Index];
            var details = own.Length == 0 ? default : new Candidate { Alternatives = [own], Replacement = own };
            if (context.Report(this, hit.First, hit.Last, details) && ++reported == most)
            {
                break;
            }
        }

        context.ReturnHits(hits);
    }

    private HouseWords Words(ReviewContext context) => check == HouseWordsCheck.Avoid ? context.Voice.Avoid : context.Voice.Prefer;
}
