using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds mocking quotation marks: one to three words the customer used, quoted behind "your", "this", "so-called".</summary>
internal sealed class ScareQuotesRule(RuleInfo info) : Rule(info)
{
    private const int LongestQuote = 30;

    public override TokenFlags Marks => TokenFlags.Opaque;

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
            var isYours = before.Equals("your", StringComparison.OrdinalIgnoreCase);
            var isSoCalled = before.Equals("called", StringComparison.OrdinalIgnoreCase) && i > 1
                && text.Text.AsSpan(tokens[i - 2].Start, tokens[i - 2].End - tokens[i - 2].Start).Equals("so", StringComparison.OrdinalIgnoreCase);
            var isDoubted = isSoCalled || before.Equals("alleged", StringComparison.OrdinalIgnoreCase);
            var isPointedAt = before.Equals("this", StringComparison.OrdinalIgnoreCase) || before.Equals("such", StringComparison.OrdinalIgnoreCase);
            var isTheirs = context.Draft.Customer is { } customer && customer.AsSpan().Contains(quoted, StringComparison.OrdinalIgnoreCase);

            // In "your “mystery” order" one small word is enough; "your “Orders” page" is a name.
            var isOneSmallWord = !quoted.ContainsAny(' ', '-') && quoted.Length > 0 && char.IsAsciiLetterLower(quoted[0]) && context.Customer is not null;
            if (quoted.Count(' ') < 3 && (isDoubted || (isYours && (isTheirs || isOneSmallWord)) || (isPointedAt && isTheirs)))
            {
                context.Report(this, i, i, new Candidate { Replacement = quoted.ToString() });
            }
        }
    }
}
