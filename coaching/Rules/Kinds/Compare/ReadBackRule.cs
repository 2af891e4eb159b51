using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds a draft that takes data the customer hands over ("my new number is …", "policy: …") without reading it back. Data that is only mentioned on the
/// way doesn't count.
/// </summary>
internal sealed class ReadBackRule(RuleInfo info) : Rule(info)
{
    private const int FewestDigits = 4;
    private const int LongestDraft = 40;
    private const int Tail = 4;

    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer || context.Reading.Words > LongestDraft || context.Reading.Text.SentenceCount == 0 || Given(customer.Text) is not { } given
            || context.Draft.Text.Contains(given[^Math.Min(Tail, given.Length)..], StringComparison.OrdinalIgnoreCase)
            || context.Reading.Has(context.Playbook.ConceptNamed(Concept.Question)))
        {
            return;
        }

        context.ReportSentence(this, context.Reading.Text.Sentences[0], new Candidate { Missing = given });
    }

    private static string? Given(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            var span = text.WordAt(i);
            var isData = tokens[i].Has(TokenFlags.Number) ? span.Length >= FewestDigits && !span.ContainsAny('.', ',', '/') : tokens[i].Has(TokenFlags.Opaque) && span.Contains('@');
            if (isData && IsHandedOver(text, i))
            {
                return span.ToString();
            }
        }

        return null;
    }

    private static bool IsHandedOver(TokenizedText text, int data)
    {
        for (var i = data - 1; i >= 0 && i >= data - 3 && text.Tokens[i].Sentence == text.Tokens[data].Sentence; i--)
        {
            if (text.WordAt(i).Equals("is", StringComparison.OrdinalIgnoreCase) || (text.Tokens[i + 1].Has(TokenFlags.AfterBreak) && text.Text.AsSpan(text.Tokens[i].End).TrimStart() is [':', ..]))
            {
                return true;
            }
        }

        return false;
    }
}
