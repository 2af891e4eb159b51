using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds a reply that talks around a yes-or-no question: it takes up none of the last things asked ("… to Canada?"), or it makes a sentence of them in
/// general ("Deposits are …", "An appointment is …", "Downgrading is …"). Whether it answers in other words is for the rule's conditions to say.
/// </summary>
internal sealed class YesNoRule(RuleInfo info) : Rule(info)
{
    private const int LastWords = 2;
    private const int Stem = 4;
    private const int ShortestWord = 3;

    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer || context.Reading.Text.SentenceCount == 0 || Asked(context, customer) is not (>= 0 and var asked))
        {
            return;
        }

        var sentence = customer.Text.Sentences[asked];
        if (!TakesUp(context.Reading.Text, customer.Text, sentence) || Generalises(context.Reading.Text, customer.Text, sentence))
        {
            context.ReportSentence(this, context.Reading.Text.Sentences[0]);
        }
    }

    /// <summary>The last sentence of the message that yes or no would answer, or -1.</summary>
    private static int Asked(ReviewContext context, Reading customer)
    {
        var concept = context.Playbook.ConceptNamed("asks-yes-no");
        return concept >= 0 && customer.HitsOf(concept) is [.., var hit] ? customer.Text.Tokens[hit.First].Sentence : -1;
    }

    private static bool TakesUp(TokenizedText draft, TokenizedText customer, in Sentence asked)
    {
        var seen = 0;
        for (var i = asked.EndToken - 1; i >= asked.FirstToken && seen < LastWords; i--)
        {
            if (!ContentWords.HasSubstance(customer.WordAt(i)))
            {
                continue;
            }

            seen++;
            for (var d = 0; d < draft.Count; d++)
            {
                if (IsAlike(draft.WordAt(d), customer.WordAt(i)))
                {
                    return true;
                }
            }
        }

        // Nothing of substance was asked: there is nothing to take up.
        return seen == 0;
    }

    private static bool Generalises(TokenizedText draft, TokenizedText customer, in Sentence asked)
    {
        foreach (ref readonly var sentence in draft.Sentences)
        {
            var hasArticle = sentence.TokenCount > 1 && draft.IsAt(sentence.FirstToken, "a", "an");
            var subject = hasArticle || (sentence.TokenCount > 1 && draft.IsAt(sentence.FirstToken, "the", "our", "these", "all", "such")) ? sentence.FirstToken + 1 : sentence.FirstToken;
            var first = draft.WordAt(subject);
            for (var i = asked.FirstToken; i < asked.EndToken; i++)
            {
                var word = customer.WordAt(i);
                if (word.Length >= ShortestWord && IsAlike(first, word) && (hasArticle || (IsGeneral(first) && !IsGeneral(word) && first.Length > word.Length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word stands for all of a kind: a plural ("deposits") or a deed as such ("downgrading").</summary>
    private static bool IsGeneral(ReadOnlySpan<char> word) => word is [.., 's'] or [.., 'i', 'n', 'g'];

    private static bool IsAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var length = Math.Min(Stem, Math.Min(a.Length, b.Length));
        return length >= ShortestWord && a[..length].Equals(b[..length], StringComparison.OrdinalIgnoreCase);
    }
}
