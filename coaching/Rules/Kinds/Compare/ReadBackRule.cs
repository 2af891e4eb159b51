using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds a draft that takes data the customer hands over ("my new number is …", "policy: …") without reading any of it back. Data that stands alone or behind its
/// label ("order 4482913") only counts when the draft acts on it; data mentioned on the way doesn't. Labels come from the lexicon <c>data-labels</c>, the last words
/// of a street from <c>street-words</c>, what acting is from the concept <c>acts-on-data</c>.
/// </summary>
internal sealed class ReadBackRule(RuleInfo info) : Rule(info)
{
    private const int FewestDigits = 4;
    private const int ShortestCode = 4;
    private const int LongestDraft = 40;
    private const int Reach = 4;
    private const int Tail = 4;
    private const int ShortMessage = 5;

    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer || context.Reading.Words > LongestDraft || context.Reading.Text.SentenceCount == 0
            || context.Reading.Has(context.Playbook.ConceptNamed(Concept.Question)))
        {
            return;
        }

        var acts = context.Playbook.ConceptNamed("acts-on-data");
        if (Given(customer.Text, context.Playbook.Lexicons, acts >= 0 && context.Reading.Has(acts), context.Draft.Text) is { } given)
        {
            context.ReportSentence(this, context.Reading.Text.Sentences[0], new Candidate { Missing = given });
        }
    }

    /// <summary>The first piece of data handed over; <see langword="null"/> when there is none or the draft repeats one.</summary>
    private static string? Given(TokenizedText text, Lexicons lexicons, bool isActedOn, string draft)
    {
        var labels = lexicons.Set("data-labels").GetAlternateLookup<ReadOnlySpan<char>>();
        var streets = lexicons.Set("street-words").GetAlternateLookup<ReadOnlySpan<char>>();
        string? given = null;
        for (var i = 0; i < text.Count; i++)
        {
            if ((IsData(text, i) || IsAddress(text, i, streets)) && IsHandedOver(text, i, labels, isActedOn))
            {
                var data = text.WordAt(i);
                if (draft.AsSpan().Contains(data[^Math.Min(Tail, data.Length)..], StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                given ??= data.ToString();
            }
        }

        return given;
    }

    private static bool IsData(TokenizedText text, int i)
    {
        var word = text.WordAt(i);
        if (text.Tokens[i].Has(TokenFlags.Number))
        {
            return word.Length >= FewestDigits && !word.ContainsAny('.', ',', ':') && word.Count('/') != 1;
        }

        return text.Tokens[i].Has(TokenFlags.Opaque) ? word.Contains('@') : word.Length >= ShortestCode && word.ContainsAnyInRange('0', '9');
    }

    /// <summary>"12 Oak Street": a number, a name, a word for a street.</summary>
    private static bool IsAddress(TokenizedText text, int i, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> streets)
    {
        if (!text.Tokens[i].Has(TokenFlags.Number))
        {
            return false;
        }

        for (var next = i + 2; next < text.Count && next <= i + Reach; next++)
        {
            if (text.Tokens[next].Has(TokenFlags.AfterBreak) || text.Tokens[next].Sentence != text.Tokens[i].Sentence)
            {
                return false;
            }

            if (streets.Contains(text.WordAt(next)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTold(TokenizedText text, int i) => text.IsAt(i, "is", "its") || (text.Tokens[i].Has(TokenFlags.SecondHalf) && text.WordAt(i) is [.., '\'' or '’', 's']);

    private static bool IsHandedOver(TokenizedText text, int data, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> labels, bool isActedOn)
    {
        for (var i = data - 1; i >= 0 && i >= data - Reach && text.Tokens[i].Sentence == text.Tokens[data].Sentence; i--)
        {
            var isTold = i >= data - Reach + 1 && (IsTold(text, i) || (text.Tokens[i + 1].Has(TokenFlags.AfterBreak) && text.Text.AsSpan(text.Tokens[i].End).TrimStart() is [':', ..]));
            if (isTold || (isActedOn && labels.Contains(text.WordAt(i))))
            {
                return true;
            }
        }

        // A message that is hardly more than the data answers the question for it.
        return isActedOn && text.Count <= ShortMessage;
    }
}
