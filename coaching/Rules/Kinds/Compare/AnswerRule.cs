namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a draft that owes the customer a clear yes or no: asked for one, it only hedges.</summary>
internal sealed class AnswerRule(RuleInfo info) : Rule(info)
{
    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        var hedge = context.Playbook.ConceptNamed("hedge");
        var answer = context.Playbook.ConceptNamed("clear-answer");
        var asked = context.Playbook.ConceptNamed("asks-yes-no");
        if (context.Customer is not { } customer || hedge < 0 || answer < 0
            || context.Reading.Has(answer) || context.Reading.HitsOf(hedge) is not [var first, ..]
            || context.Reading.Has(context.Playbook.ConceptNamed(Concept.Question))
            || !(Questions.AsksYesNo(customer.Text) || (asked >= 0 && customer.Has(asked))))
        {
            return;
        }

        context.Report(this, first.First, first.Last);
    }
}
