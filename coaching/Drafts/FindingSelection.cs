using System.Globalization;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Drafts;

/// <summary>Decides which of the places that rules point at are told, and in which order.</summary>
internal static class FindingSelection
{
    private const int MostStrengths = 3;

    /// <summary>
    /// The candidates worth telling, the most harmful first; several of one lesson, and of the same words, stand behind the first of each other lesson of the same
    /// severity.
    /// </summary>
    public static List<Candidate> Harmful(ReviewContext context)
    {
        var speaking = new List<Candidate>();
        foreach (var candidate in context.Candidates)
        {
            if (candidate.Rule.Info.Severity != Severity.Praise && !Yields(context, candidate))
            {
                speaking.Add(candidate);
            }
        }

        var kept = new List<Candidate>(speaking.Count);
        foreach (var candidate in speaking)
        {
            if (!IsCovered(speaking, candidate))
            {
                kept.Add(candidate);
            }
        }

        kept.Sort(static (a, b) => b.Rule.Info.Severity != a.Rule.Info.Severity
            ? b.Rule.Info.Severity.CompareTo(a.Rule.Info.Severity)
            : a.Span.Start.CompareTo(b.Span.Start));
        return kept.Count < 2 ? kept : RepeatsLast(kept);
    }

    public static List<Finding> Praise(ReviewContext context, bool isHeld)
    {
        var strengths = new List<Finding>();
        foreach (var candidate in context.Candidates)
        {
            if (candidate.Rule.Info.Severity == Severity.Praise && !isHeld && strengths.Count < MostStrengths
                && !strengths.Exists(s => s.Rule == candidate.Rule.Info.Id)
                && !context.Candidates.Exists(c => c.Rule.Info.Severity >= Severity.Medium && c.Span.Overlaps(candidate.Span)))
            {
                strengths.Add(ToFinding(context, candidate));
            }
        }

        return strengths;
    }

    public static Finding ToFinding(ReviewContext context, in Candidate candidate)
    {
        var info = candidate.Rule.Info;
        var excerpt = candidate.Span.Of(context.Draft.Text).ToString();
        return new Finding
        {
            Rule = info.Id,
            Lesson = info.Lesson,
            Dimension = info.Dimension,
            Severity = info.Severity,
            Span = candidate.Span,
            Excerpt = excerpt,
            Message = Fill(info.Message, candidate, excerpt),
            Why = Fill(info.Why, candidate, excerpt),
            Alternatives = candidate.Alternatives is { } own && own.Any(a => a.Length > 0) ? own.Where(a => a.Length > 0).ToArray() : info.Better,
        };
    }

    private static List<Candidate> RepeatsLast(List<Candidate> sorted)
    {
        var ordered = new List<Candidate>(sorted.Count);
        var repeats = new List<Candidate>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Count; i++)
        {
            var span = sorted[i].Span;
            var isNews = told.Add(sorted[i].Rule.Info.Lesson) & !ordered.Exists(o => TellsOf(o.Span, span));
            (isNews ? ordered : repeats).Add(sorted[i]);
            if (i + 1 == sorted.Count || sorted[i + 1].Rule.Info.Severity != sorted[i].Rule.Info.Severity)
            {
                ordered.AddRange(repeats);
                repeats.Clear();
            }
        }

        return ordered;
    }

    /// <summary>Whether two spans are about the same words: one lies in the other and is most of it.</summary>
    public static bool TellsOf(TextSpan a, TextSpan b) =>
        a.Length > 0 && b.Length > 0 && (a.Contains(b) || b.Contains(a)) && 2 * Math.Min(a.Length, b.Length) > Math.Max(a.Length, b.Length);

    /// <summary>Whether a rule this one yields to speaks in the same sentence.</summary>
    private static bool Yields(ReviewContext context, Candidate candidate)
    {
        if (candidate.Rule.Info.YieldsTo.Count == 0)
        {
            return false;
        }

        foreach (var other in context.Candidates)
        {
            if ((candidate.Rule.Info.YieldsTo.Contains(other.Rule.Info.Id) || candidate.Rule.Info.YieldsTo.Contains(other.Rule.Info.Lesson))
                && other.Rule != candidate.Rule && SharesSentence(context, candidate, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesSentence(ReviewContext context, in Candidate a, in Candidate b)
    {
        if (a.FirstToken < 0 || b.FirstToken < 0)
        {
            return a.Span.Overlaps(b.Span);
        }

        var tokens = context.Reading.Text.Tokens;
        return tokens[a.FirstToken].Sentence <= tokens[b.LastToken].Sentence && tokens[b.FirstToken].Sentence <= tokens[a.LastToken].Sentence;
    }

    /// <summary>Whether another rule of the same lesson says the same about the same words, at least as gravely.</summary>
    private static bool IsCovered(List<Candidate> speaking, Candidate candidate)
    {
        var info = candidate.Rule.Info;
        var isAfter = false;
        foreach (var other in speaking)
        {
            if (other == candidate)
            {
                isAfter = true;
                continue;
            }

            // Words with a replacement of their own stay, so that the revised draft can mend them inside a longer finding.
            var isPiece = candidate.Replacement is not null && other.Span.Contains(candidate.Span) && other.Span != candidate.Span;
            if (!isPiece && other.Rule.Info.Lesson == info.Lesson && other.Span.Overlaps(candidate.Span) && other.Rule.Info.Severity != Severity.Praise
                && (other.Rule.Info.Severity > info.Severity || (other.Rule.Info.Severity == info.Severity && !isAfter)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Fill(string text, in Candidate candidate, string excerpt)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        return text
            .Replace("{match}", excerpt, StringComparison.Ordinal)
            .Replace("{count}", Number(candidate.Value), StringComparison.Ordinal)
            .Replace("{value}", Number(candidate.Value), StringComparison.Ordinal)
            .Replace("{limit}", Number(candidate.Limit), StringComparison.Ordinal)
            .Replace("{missing}", candidate.Missing ?? "", StringComparison.Ordinal)
            .Replace("{theirs}", candidate.Missing ?? "", StringComparison.Ordinal);
    }

    private static string Number(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
