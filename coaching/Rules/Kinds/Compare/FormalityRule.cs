using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds a draft that answers a formal letter in slang, or a relaxed line in letter style. Silent unless both sides show their register plainly.
/// </summary>
internal sealed class FormalityRule(RuleInfo info) : Rule(info)
{
    public override bool NeedsCustomer => true;

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

        var chatty = ChatSpellings(customer);
        var theirs = customer.HitsOf(formal).Count - customer.HitsOf(informal).Count - chatty;
        var ours = context.Reading.HitsOf(formal).Count - context.Reading.HitsOf(informal).Count;
        if (theirs > 0 && ours < 0 && !customer.Has(informal) && chatty == 0)
        {
            Report(context, informal, customer, formal);
        }
        else if (theirs < 0 && ours > 0 && !customer.Has(formal))
        {
            Report(context, formal, customer, informal);
        }
    }

    private static int ChatSpellings(Reading customer)
    {
        var count = 0;
        foreach (ref readonly var token in customer.Text.Tokens)
        {
            count += token.Has(TokenFlags.ChatSpelling) ? 1 : 0;
        }

        return count;
    }

    private void Report(ReviewContext context, int ourConcept, Reading customer, int theirConcept)
    {
        var hit = context.Reading.HitsOf(ourConcept)[0];
        context.Report(this, hit.First, hit.Last, new Candidate { Missing = Theirs(customer, theirConcept) });
    }

    /// <summary>The customer's words that show the register: a phrase of the playbook, else the first chat spelling.</summary>
    private static string Theirs(Reading customer, int concept)
    {
        var text = customer.Text;
        if (customer.HitsOf(concept) is [var hit, ..])
        {
            return text.SpanOf(hit.First, hit.Last).Of(text.Text).ToString();
        }

        var index = 0;
        while (!text.Tokens[index].Has(TokenFlags.ChatSpelling))
        {
            index++;
        }

        return text.SpanOf(index, index).Of(text.Text).ToString();
    }
}
