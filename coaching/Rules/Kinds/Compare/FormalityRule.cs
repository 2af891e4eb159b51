namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds a draft that answers a formal letter in slang, or a relaxed line in letter style. Silent unless both sides show their register plainly.
/// </summary>
internal sealed class FormalityRule(RuleInfo info) : Rule(info)
{
    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer)
        {
            return;
        }

        var formal = context.Playbook.ConceptNamed("formal");
        var informal = context.Playbook.ConceptNamed("informal");
        if (formal < 0 || informal < 0)
        {
            return;
        }

        var theirs = customer.HitsOf(formal).Count - customer.HitsOf(informal).Count;
        var ours = context.Reading.HitsOf(formal).Count - context.Reading.HitsOf(informal).Count;
        if (theirs > 0 && ours < 0 && !customer.Has(informal))
        {
            Report(context, informal, customer, formal);
        }
        else if (theirs < 0 && ours > 0 && !customer.Has(formal))
        {
            Report(context, formal, customer, informal);
        }
    }

    private void Report(ReviewContext context, int ourConcept, Reading customer, int theirConcept)
    {
        var hit = context.Reading.HitsOf(ourConcept)[0];
        var their = customer.HitsOf(theirConcept)[0];
        context.Report(this, hit.First, hit.Last, new Candidate { Missing = customer.Text.SpanOf(their.First, their.Last).Of(customer.Text.Text).ToString() });
    }
}
