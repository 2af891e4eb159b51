namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a clear answer that comes only after a long run-up; people keep what they read first.</summary>
internal sealed class AnswerFirstRule(RuleInfo info) : Rule(info)
{
    private const int LatestSentence = 2;
    private const int MostWordsBefore = 35;

    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        var answer = context.Playbook.ConceptNamed("clear-answer");
        if (context.Customer is not { } customer || answer < 0 || context.Reading.HitsOf(answer) is not [var first, ..])
        {
            return;
        }

        var text = context.Reading.Text;
        if (text.Tokens[first.First].Sentence > LatestSentence && first.First > MostWordsBefore && Questions.AsksYesNo(customer.Text))
        {
            context.ReportSentence(this, text.SentenceOf(first.First));
        }
    }
}
