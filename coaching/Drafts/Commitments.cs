using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Drafts;

/// <summary>Finds the promises of a draft: who promises something for later, and by when.</summary>
internal static class Commitments
{
    public static IReadOnlyList<Commitment> Find(ReviewContext context)
    {
        if (context.Playbook.ConceptNamed("promise") is not (>= 0 and var promise) || context.Reading.HitsOf(promise) is not { Count: > 0 } promises)
        {
            return [];
        }

        var text = context.Reading.Text;
        var found = new List<Commitment>();
        var sentenceBefore = -1;
        foreach (var hit in promises)
        {
            var index = text.Tokens[hit.First].Sentence;
            if (index == sentenceBefore || text.Sentences[index].IsQuestion)
            {
                continue;
            }

            sentenceBefore = index;
            var sentence = text.Sentences[index];
            var end = text.Tokens[sentence.EndToken - 1].End;
            found.Add(new Commitment(text.Text[text.Tokens[hit.First].Start..end], Due(context, sentence)));
        }

        return found;
    }

    private static string? Due(ReviewContext context, in Sentence sentence)
    {
        if (context.Playbook.ConceptNamed("time") is >= 0 and var time)
        {
            foreach (var hit in context.Reading.HitsOf(time))
            {
                // A bare number may be a time ("at 10"), but alone it is no deadline anybody could be reminded of.
                var isBare = hit.First == hit.Last && context.Reading.Text.Tokens[hit.First].Has(TokenFlags.Number);
                if (!isBare && hit.First >= sentence.FirstToken && hit.Last < sentence.EndToken)
                {
                    return context.Reading.Text.SpanOf(hit.First, EndOfTime(context, sentence, hit.Last)).Of(context.Draft.Text).ToString();
                }
            }
        }

        return null;
    }

    /// <summary>"by 6" goes on with "pm today".</summary>
    private static int EndOfTime(ReviewContext context, in Sentence sentence, int last)
    {
        var text = context.Reading.Text;
        while (last + 1 < sentence.EndToken && text.Text[text.Tokens[last + 1].Start..text.Tokens[last + 1].End].ToLowerInvariant() is "am" or "pm" or "today" or "tomorrow" or "tonight" or "morning" or "evening" or "o'clock")
        {
            last++;
        }

        return last;
    }
}
