using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>What of short forms a rule looks for.</summary>
internal enum ContractionsCheck
{
    Used,
    SpelledOut,
}

/// <summary>Finds short forms ("we'll"), or words in full that have one ("we will").</summary>
internal sealed class ContractionsRule(RuleInfo info, ContractionsCheck check, int any, int most) : Rule(info)
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "it", "that", "there", "here", "what", "who", "where", "how", "when", "he", "she", "let", "everything", "nothing", "something", "everyone", "everybody");

    protected override void Find(ReviewContext context)
    {
        if (check == ContractionsCheck.Used)
        {
            FindUsed(context);
        }
        else
        {
            FindSpelledOut(context);
        }
    }

    private void FindUsed(ReviewContext context)
    {
        var text = context.Reading.Text;
        var reported = 0;
        for (var i = 0; i + 1 < text.Count && reported < most; i++)
        {
            if (!text.Tokens[i].Has(TokenFlags.SecondHalf) && text.Tokens[i + 1].Has(TokenFlags.SecondHalf) && IsShort(text.WordAt(i)) && context.Report(this, i, i))
            {
                reported++;
            }
        }
    }

    private void FindSpelledOut(ReviewContext context)
    {
        var hits = context.BorrowHits();
        context.Reading.Hits.Collect(any, -1, hits);
        var reported = 0;
        foreach (var hit in hits)
        {
            if (!context.Reading.Text.Tokens[hit.Last].Has(TokenFlags.SecondHalf) && context.Report(this, hit.First, hit.Last) && ++reported == most)
            {
                break;
            }
        }

        context.ReturnHits(hits);
    }

    /// <summary>Whether a word with an apostrophe is a short form and not a possessive, as in "Ana's".</summary>
    private static bool IsShort(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('\'', '’');
        return mark > 0 && (word[(mark + 1)..] is not ("s" or "S") || Pronouns.Contains(word[..mark].ToString()));
    }
}
