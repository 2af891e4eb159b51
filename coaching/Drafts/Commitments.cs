using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Drafts;

/// <summary>Finds the promises of a draft: what is promised for later, and by when. Each promise of a sentence counts on its own.</summary>
internal static class Commitments
{
    private const int MostBetween = 1;

    /// <summary>Words that make what follows a condition. "I'll see if it fits" is still a promise: there the "if" belongs to the looking.</summary>
    private static readonly string[] Conditions = ["if", "unless", "should", "whenever", "otherwise"];

    private static readonly string[] Lookings = ["see", "check", "ask", "look", "test", "verify", "find", "out", "know", "wonder", "whether"];

    private static readonly string[] Joints = ["and", "but", "so", "then", "also", "while", "or"];

    public static IReadOnlyList<Commitment> Find(ReviewContext context)
    {
        if (context.Playbook.ConceptNamed("promise") is not (>= 0 and var promise) || context.Reading.HitsOf(promise) is not { Count: > 0 } hits)
        {
            return [];
        }

        var text = context.Reading.Text;
        var found = new List<Commitment>();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            var sentence = text.Sentences[text.Tokens[hit.First].Sentence];
            var last = hit.Last;
            while (i + 1 < hits.Count && hits[i + 1].First <= last)
            {
                last = Math.Max(last, hits[++i].Last);
            }

            var next = i + 1 < hits.Count && hits[i + 1].First < sentence.EndToken ? hits[i + 1].First : sentence.EndToken;
            if (!sentence.IsQuestion && !IsConditional(context, sentence, hit.First, next))
            {
                found.Add(Between(context, sentence, hit.First, next));
            }
        }

        return found;
    }

    private static Commitment Between(ReviewContext context, in Sentence sentence, int first, int next)
    {
        var text = context.Reading.Text;
        var end = next;
        while (end < sentence.EndToken && end - 1 > first && Joints.Contains(Word(context, end - 1)))
        {
            end--;
        }

        // "By noon I'll call you": the time may stand before the first promise of the sentence, but never before a later one.
        var due = Due(context, first, next);
        if (due is null && !HasPromiseBefore(context, sentence, first))
        {
            due = Due(context, sentence.FirstToken, first);
        }

        return new Commitment(text.Text[text.Tokens[first].Start..text.Tokens[end - 1].End], due);
    }

    private static bool HasPromiseBefore(ReviewContext context, in Sentence sentence, int first)
    {
        foreach (var hit in context.Reading.HitsOf(context.Playbook.ConceptNamed("promise")))
        {
            if (hit.First >= sentence.FirstToken && hit.First < first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConditional(ReviewContext context, in Sentence sentence, int first, int next)
    {
        for (var i = sentence.FirstToken; i < next; i++)
        {
            // "Should it rain, I'll call you" starts its sentence; elsewhere "should" is a duty or a guess.
            if (Conditions.Contains(Word(context, i)) && (Word(context, i) != "should" || i == sentence.FirstToken)
                && (i == sentence.FirstToken || !Lookings.Contains(Word(context, i - 1))) && (i < first || Word(context, i - 1) != "even"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The time as it is said: "tomorrow at 10:30" and "by 3 p.m. today" are one, also where the playbook knows them as two.</summary>
    private static string? Due(ReviewContext context, int from, int to)
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
            if (hit.First < from || hit.Last >= to || (first < 0 ? isBare : hit.First > last + 1 + MostBetween))
            {
                continue;
            }

            first = first < 0 ? hit.First : first;
            last = EndOfTime(context, to, Math.Max(last, hit.Last));
        }

        return first < 0 ? null : context.Reading.Text.SpanOf(StartOfTime(context, from, first), last).Of(context.Draft.Text).ToString();
    }

    /// <summary>"Friday" is by, on or before Friday; the small word makes a difference to whoever is reminded.</summary>
    private static int StartOfTime(ReviewContext context, int from, int first) =>
        first - 1 > from && Word(context, first - 1) is "by" or "on" or "before" or "until" or "from" or "after" or "at" or "within" or "in" or "next" or "this" ? first - 1 : first;

    /// <summary>"by 6" goes on with "pm today".</summary>
    private static int EndOfTime(ReviewContext context, int to, int last)
    {
        while (last + 1 < to && Word(context, last + 1) is "am" or "pm" or "a.m." or "p.m." or "today" or "tomorrow" or "tonight" or "morning" or "afternoon" or "evening" or "o'clock")
        {
            last++;
        }

        return last;
    }

    private static string Word(ReviewContext context, int token) =>
        context.Reading.Text.Text[context.Reading.Text.Tokens[token].Start..context.Reading.Text.Tokens[token].End].ToLowerInvariant();
}
