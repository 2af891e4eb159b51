using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>
/// Finds sentences with too many clauses of one make: steps in a row ("open …, tap …, choose … and press …"), questions in a row. A clause starts a sentence,
/// stands behind a comma, or behind a word of the lexicon <c>clause-links</c>. In a sentence that is cut up by many commas one clause less is enough: no list of
/// words knows all steps.
/// </summary>
internal sealed class ClauseRule(RuleInfo info, int concept, int most) : Rule(info)
{
    public override IReadOnlyList<int> Ground { get; } = [concept];

    protected override void Find(ReviewContext context)
    {
        var links = context.Playbook.Lexicons.Set("clause-links").GetAlternateLookup<ReadOnlySpan<char>>();
        var text = context.Reading.Text;
        var (sentence, count, first, last) = (-1, 0, 0, 0);
        foreach (var hit in context.Reading.HitsOf(concept))
        {
            if (!StartsClause(text, hit.First, links))
            {
                continue;
            }

            if (text.Tokens[hit.First].Sentence != sentence)
            {
                Report(context, count, first, last);
                (sentence, count, first) = (text.Tokens[hit.First].Sentence, 0, hit.First);
            }

            count++;
            last = hit.Last;
        }

        Report(context, count, first, last);
    }

    private void Report(ReviewContext context, int count, int first, int last)
    {
        if (count > most || (count == most && Pieces(context.Reading.Text, first) > most + 1))
        {
            context.Report(this, first, last, new Candidate { Value = Math.Max(count, most + 1), Limit = most });
        }
    }

    private static int Pieces(TokenizedText text, int token)
    {
        var sentence = text.SentenceOf(token);
        var pieces = 1;
        foreach (ref readonly var other in text.Tokens[sentence.FirstToken..sentence.EndToken])
        {
            pieces += other.Has(TokenFlags.AfterBreak) ? 1 : 0;
        }

        return pieces;
    }

    private static bool StartsClause(TokenizedText text, int token, System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> links)
    {
        var start = text.SentenceOf(token).FirstToken;
        while (true)
        {
            if (token == start || text.Tokens[token].Has(TokenFlags.AfterBreak) || links.Contains(text.WordAt(token - 1)))
            {
                return true;
            }

            if (!text.Tokens[token - 1].Has(TokenFlags.Filler))
            {
                return false;
            }

            token--;
        }
    }
}
