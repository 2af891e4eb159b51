using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a draft that answers an upset customer in the same heat: capitals, heaped marks, or the playbook's hot phrases (concept <c>heat</c>).</summary>
internal sealed class HeatRule(RuleInfo info) : Rule(info)
{
    private const int FewestLetters = 3;

    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        var upset = context.Playbook.ConceptNamed("upset");
        if (context.Customer is not { } customer || upset < 0 || !customer.Has(upset))
        {
            return;
        }

        var heat = context.Playbook.ConceptNamed("heat");
        if (heat >= 0 && context.Reading.HitsOf(heat) is [var hit, ..])
        {
            context.Report(this, hit.First, hit.Last);
            return;
        }

        var acronyms = context.Playbook.Lexicons.Set("acronyms");
        var tokens = context.Reading.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];

            // Only words the playbook knows: a name or a code in capitals is no heat.
            if (token.Has(TokenFlags.AllCaps) && !token.Has(TokenFlags.SecondHalf) && token.Id != 0 && token.End - token.Start >= FewestLetters
                && !acronyms.Contains(context.Draft.Text[token.Start..token.End]))
            {
                context.Report(this, i, i);
                return;
            }
        }

        var marks = context.Draft.Text.IndexOf("!!", StringComparison.Ordinal);
        if (marks >= 0)
        {
            context.ReportSpan(this, new TextSpan(marks, marks + 2), new Candidate { Replacement = "." });
        }
    }
}
