using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Drafts;

/// <summary>Finds the promises of a draft: who promises something for later, and by when.</summary>
internal static class Commitments
{
    private const int MostBetween = 1;

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

    /// <summary>The time as it is said: "tomorrow at 10:30" and "by 3 p.m. today" are one, also where the playbook knows them as two.</summary>
    private static string? Due(ReviewContext context, in Sentence sentence)
    {
        if (context.Playbook.ConceptNamed("time") is not (>= 0 and var time))
        {
            return null;
        }

        var (first, last) = (-1, -1);
        foreach (var hit in context.Reading.HitsOf(time))
        {
            // A bare number may be a time ("at 10"), but alone it is no deadline anybody could be reminded of.
            var isBare = hit.First == hit.Last && context.Reading.Text.Tokens[hit.First].Has(TokenFlags.Number);
            if (hit.First < sentence.FirstToken || hit.Last >= sentence.EndToken || (first < 0 ? isBare : hit.First > last + 1 + MostBetween))
            {
                continue;
            }

            first = first < 0 ? hit.First : first;
            last = EndOfTime(context, sentence, Math.Max(last, hit.Last));
        }

        return first < 0 ? null : context.Reading.Text.SpanOf(first, last).Of(context.Draft.Text).ToString();
    }

    /// <summary>"by 6" goes on with "pm today".</summary>
    private static int EndOfTime(ReviewContext context, in Sentence sentence, int last)
    {
        var text = context.Reading.Text;
        while (last + 1 < sentence.EndToken && text.Text[text.Tokens[last + 1].Start..text.Tokens[last + 1].End].ToLowerInvariant() is "am" or "pm" or "a.m." or "p.m." or "today" or "tomorrow" or "tonight" or "morning" or "evening" or "o'clock")
        {
            last++;
        }

        return last;
    }
}
