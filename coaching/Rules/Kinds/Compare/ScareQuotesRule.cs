using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds mocking quotation marks: one to three words the customer used, quoted behind "your", "this", "so-called" or the like.</summary>
internal sealed class ScareQuotesRule(RuleInfo info) : Rule(info)
{
    private const int LongestQuote = 30;

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        var tokens = text.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            var length = tokens[i].End - tokens[i].Start;
            if (!tokens[i].Has(TokenFlags.Opaque) || length is < 4 or > LongestQuote || text.Text[tokens[i].Start] is not ('"' or '“' or '\'' or '‘'))
            {
                continue;
            }

            var quoted = text.Text.AsSpan(tokens[i].Start + 1, length - 2).Trim(" .,!?");
            var before = text.Text.AsSpan(tokens[i - 1].Start, tokens[i - 1].End - tokens[i - 1].Start);
            var sneers = before.Equals("your", StringComparison.OrdinalIgnoreCase) || before.Equals("called", StringComparison.OrdinalIgnoreCase);
            var isTheirs = context.Draft.Customer is { } customer && customer.AsSpan().Contains(quoted, StringComparison.OrdinalIgnoreCase);
            if (sneers && quoted.Count(' ') < 3 && (isTheirs || before.Equals("called", StringComparison.OrdinalIgnoreCase)))
            {
                context.Report(this, i, i, new Candidate { Replacement = quoted.ToString() });
            }
        }
    }
}
