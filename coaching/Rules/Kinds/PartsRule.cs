namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds replies that lack too many of the parts such a reply needs.</summary>
internal sealed class PartsRule(RuleInfo info, IReadOnlyList<(string Name, int[] Concepts)> parts, int min, Anchor anchor) : Rule(info)
{
    public override IReadOnlyList<int> Ground => anchor.Ground;

    protected override void Find(ReviewContext context)
    {
        var present = 0;
        foreach (var (_, concepts) in parts)
        {
            present += context.Reading.HasAny(concepts) ? 1 : 0;
        }

        if (present < min)
        {
            var absent = parts.Where(p => !context.Reading.HasAny(p.Concepts)).Select(p => p.Name).ToArray();
            anchor.Report(context, this, new Candidate { Missing = Listing.And(absent), Value = present, Limit = parts.Count });
        }
    }
}
