namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds two things told in the wrong order.</summary>
internal sealed class OrderRule(RuleInfo info, int first, int then) : Rule(info)
{
    public override IReadOnlyList<int> Ground { get; } = [then];

    protected override void Find(ReviewContext context)
    {
        var firsts = context.Reading.HitsOf(first);
        var thens = context.Reading.HitsOf(then);
        if (firsts.Count == 0 || thens.Count == 0)
        {
            return;
        }

        var tokens = context.Reading.Text.Tokens;
        if (tokens[thens[0].First].Sentence < tokens[firsts[0].First].Sentence)
        {
            context.ReportSentence(this, context.Reading.Text.SentenceOf(thens[0].First));
        }
    }
}
