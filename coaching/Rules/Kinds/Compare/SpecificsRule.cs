namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a reply of some length that picks up nothing the customer wrote: no thing, no number, no word of theirs.</summary>
internal sealed class SpecificsRule(RuleInfo info) : Rule(info)
{
    private const int FewestCustomerWords = 3;
    private const int FewestDraftWords = 16;

    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer || context.Reading.Words < FewestDraftWords)
        {
            return;
        }

        var theirs = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(customer.Text, customer.Text.Count, theirs);
        if (theirs.Count < FewestCustomerWords)
        {
            return;
        }

        var ours = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(context.Reading.Text, context.Reading.Text.Count, ours);
        if (!ours.Overlaps(theirs))
        {
            context.ReportSentence(this, context.Reading.Text.Sentences[0]);
        }
    }
}
