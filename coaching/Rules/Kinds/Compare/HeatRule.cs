using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a draft that answers an upset customer in the same heat: capitals, heaped marks, or the playbook's hot phrases (concept <c>heat</c>).</summary>
internal sealed class HeatRule(RuleInfo info) : Rule(info)
{
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

        if (Emphasis.FirstCapitals(context.Reading.Text, context.Playbook) is >= 0 and var shouted)
        {
            context.Report(this, shouted, shouted);
            return;
        }

        var marks = context.Draft.Text.IndexOf("!!", StringComparison.Ordinal);
        if (marks >= 0)
        {
            context.ReportSpan(this, new TextSpan(marks, marks + 2), new Candidate { Replacement = "." });
        }
    }
}
