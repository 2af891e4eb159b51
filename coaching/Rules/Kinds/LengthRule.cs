using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds replies longer than their channel takes well; points at what stands beyond the guide.</summary>
internal sealed class LengthRule(RuleInfo info, ChannelLimit limit) : Rule(info)
{
    protected override void Find(ReviewContext context)
    {
        var most = (int)limit.For(context.Draft.Channel);
        if (context.Reading.Words <= most)
        {
            return;
        }

        var tokens = context.Reading.Text.Tokens;
        var words = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            words += tokens[i].Has(TokenFlags.SecondHalf) ? 0 : 1;
            if (words > most)
            {
                context.Report(this, i, tokens.Length - 1, new Candidate { Value = context.Reading.Words, Limit = most });
                return;
            }
        }
    }
}
