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
        var ours = context.Reading.HitsOf(formal).Count - context.Reading.HitsOf(informal).Count - ChatSpellings(context.Reading);
        if (theirs > 0 && ours < 0 && !customer.Has(informal) && chatty == 0)
        {
            Report(context, informal, customer, formal);
        }
        else if (theirs < 0 && ours > 0 && !customer.Has(formal))
        {
            Report(context, formal, customer, informal);
        }
    }

    private static int ChatSpellings(Reading reading)
    {
        var count = 0;
        foreach (ref readonly var token in reading.Text.Tokens)
        {
            count += token.Has(TokenFlags.ChatSpelling) ? 1 : 0;
        }

        return count;
    }

    private void Report(ReviewContext context, int ourConcept, Reading customer, int theirConcept)
    {
        var (first, last) = Shown(context.Reading, ourConcept);
        var theirs = Shown(customer, theirConcept);
        var text = customer.Text;
        context.Report(this, first, last, new Candidate { Missing = text.SpanOf(theirs.First, theirs.Last).Of(text.Text).ToString() });
    }

    /// <summary>The words that show the register: a phrase of the playbook, else the first chat spelling.</summary>
    private static (int First, int Last) Shown(Reading reading, int concept)
    {
        if (reading.HitsOf(concept) is [var hit, ..])
        {
            return (hit.First, hit.Last);
        }

        var index = 0;
        while (!reading.Text.Tokens[index].Has(TokenFlags.ChatSpelling))
        {
            index++;
        }

        return (index, index);
    }
}
