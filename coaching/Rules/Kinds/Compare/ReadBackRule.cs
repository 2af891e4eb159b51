using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds a draft that acts on data the customer gave (a long number, an address) without reading it back.</summary>
internal sealed class ReadBackRule(RuleInfo info) : Rule(info)
{
    private const int FewestDigits = 5;

    protected override void Find(ReviewContext context)
    {
        var promise = context.Playbook.ConceptNamed("promise");
        var resolution = context.Playbook.ConceptNamed("resolution");
        if (context.Customer is not { } customer || Data(customer.Text) is not { } given
            || context.Draft.Text.Contains(given[^Math.Min(4, given.Length)..], StringComparison.OrdinalIgnoreCase)
            || !((promise >= 0 && context.Reading.Has(promise)) || (resolution >= 0 && context.Reading.Has(resolution))))
        {
            return;
        }

        context.ReportSentence(this, context.Reading.Text.Sentences[0], new Candidate { Missing = given });
    }

    private static string? Data(TokenizedText text)
    {
        foreach (ref readonly var token in text.Tokens)
        {
            var span = text.Text.AsSpan(token.Start, token.End - token.Start);
            var isData = token.Has(TokenFlags.Number) ? Digits(span) >= FewestDigits && !span.ContainsAny('.', ',', '/') : token.Has(TokenFlags.Opaque) && span.Contains('@');
            if (isData)
            {
                return span.ToString();
            }
        }

        return null;
    }

    private static int Digits(ReadOnlySpan<char> span)
    {
        var digits = 0;
        foreach (var c in span)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }
}
