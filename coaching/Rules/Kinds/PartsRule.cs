namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds replies that lack too many of the parts such a reply needs.</summary>
internal sealed class PartsRule(RuleInfo info, IReadOnlyList<(string Name, IReadOnlyList<int> Concepts)> parts, int min, Anchor anchor) : Rule(info)
{
    protected override void Find(ReviewContext context)
    {
        var absent = new List<string>();
        foreach (var (name, concepts) in parts)
        {
            if (!context.Reading.HasAny(concepts))
            {
                absent.Add(name);
            }
        }

        if (parts.Count - absent.Count < min)
        {
            anchor.Report(context, this, new Candidate { Missing = Listing.And(absent), Value = parts.Count - absent.Count, Limit = parts.Count });
        }
    }
}
