namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a greeting with a name that is not the one the customer signed with.</summary>
internal sealed class NameRule(RuleInfo info) : Rule(info)
{
    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        if (context.Customer is not { } customer || Names.Greeted(text) is not (>= 0 and var greeted) || Names.Own(customer.Text) is not { } own)
        {
            return;
        }

        var name = text.Text[text.Tokens[greeted].Start..text.Tokens[greeted].End];

        // A surname in the greeting, a short form ("Alex" for "Alexandra") or a name that stands elsewhere in the message is theirs too.
        var isTheirs = customer.Text.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            || own.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(own, StringComparison.OrdinalIgnoreCase);
        if (!isTheirs)
        {
            context.Report(this, greeted, greeted, new Candidate { Missing = own, Alternatives = [own], Replacement = own });
        }
    }
}
