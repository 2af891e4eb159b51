namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds the customer's name used so often that it sounds like a script.</summary>
internal sealed class NameCountRule(RuleInfo info) : Rule(info)
{
    private const int Most = 3;

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        var greeted = Names.Greeted(text);
        if (greeted < 0)
        {
            return;
        }

        var name = text.Text.AsSpan(text.Tokens[greeted].Start, text.Tokens[greeted].End - text.Tokens[greeted].Start);
        var count = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i].End - text.Tokens[i].Start).Equals(name, StringComparison.Ordinal) && ++count > Most)
            {
                context.Report(this, i, i, new Candidate { Value = count, Limit = Most });
                return;
            }
        }
    }
}
