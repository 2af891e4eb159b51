using System.Text.RegularExpressions;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Rewriting;

/// <summary>What a rewrite may not do to a draft.</summary>
internal static partial class RewriteCheck
{
    private const int LongestGuess = 400;

    /// <summary>Everything that is wrong with the rewrite in <paramref name="review"/>.</summary>
    public static IEnumerable<string> Problems(Draft draft, IReadOnlyList<TextSpan> sentences, DraftReview review)
    {
        var rewrite = review.Rewrite!;
        var found = review.Findings.Select(f => Shipped.Playbook.Rules.First(r => r.Info.Id == f.Rule).Info).ToArray();
        return Invented(draft, rewrite)
            .Concat(Lost(draft, review, rewrite))
            .Concat(ForeignWords(draft, review, found, rewrite))
            .Concat(Changed(draft.Text, sentences, review, found, rewrite))
            .Concat(Sloppy(draft.Text, rewrite))
            .Concat(NewHarm(draft, rewrite));
    }

    private static IEnumerable<string> Invented(Draft draft, string rewrite) =>
        Facts.Invented(draft.Text, draft.Customer, rewrite).Select(f => $"invents '{f}'");

    /// <summary>A number, link or name outside the words the findings point at must survive.</summary>
    private static IEnumerable<string> Lost(Draft draft, DraftReview review, string rewrite)
    {
        var outside = draft.Text.ToCharArray();
        foreach (var finding in review.Findings)
        {
            outside.AsSpan(finding.Span.Start, finding.Span.Length).Fill('|');
        }

        return Facts.Of(new string(outside)).Where(f => !Facts.Holds(rewrite, f)).Select(f => $"loses '{f}'");
    }

    /// <summary>Each word comes from the draft, the customer, or the words the rules offer for what was found.</summary>
    private static IEnumerable<string> ForeignWords(Draft draft, DraftReview review, RuleInfo[] found, string rewrite)
    {
        var offered = found.Select(r => r.Rewrite?.With ?? "").Concat(review.Findings.SelectMany(f => f.Alternatives));
        var known = Words(string.Join(' ', offered.Append(draft.Text).Append(draft.Customer ?? "").Append("a an"))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(rewrite).Where(w => !known.Contains(w)).Select(w => $"says '{w}', which nobody offered");
    }

    /// <summary>Sentences without a finding stay to the letter, and so does what stands between two of them, but for an added sentence.</summary>
    private static IEnumerable<string> Changed(string draft, IReadOnlyList<TextSpan> sentences, DraftReview review, RuleInfo[] found, string rewrite)
    {
        var additions = found.Where(r => r.Rewrite is { Scope: RewriteScope.Start or RewriteScope.End }).Select(r => r.Rewrite!.With).ToArray();
        var at = 0;
        var keptBefore = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (review.Findings.Any(f => f.Span.Overlaps(sentence)))
            {
                continue;
            }

            var text = draft[sentence.Start..sentence.End];
            var place = Find(rewrite, text, at);
            if (place < 0)
            {
                yield return $"changes “{text}”";
                yield break;
            }

            if (keptBefore == i - 1 && !IsSame(draft[(i == 0 ? 0 : sentences[i - 1].End)..sentence.Start], rewrite[at..place], additions))
            {
                yield return $"changes what stands before “{text}”";
            }

            keptBefore = i;
            at = place + text.Length;
        }

        if (keptBefore == sentences.Count - 1 && !IsSame(draft[(sentences.Count == 0 ? 0 : sentences[^1].End)..], rewrite[at..], additions))
        {
            yield return $"changes the end: “{rewrite[at..]}”";
        }
    }

    private static int Find(string rewrite, string text, int at)
    {
        var exact = rewrite.IndexOf(text, at, StringComparison.Ordinal);

        // Behind an added sentence the next one begins with a capital.
        return exact >= 0 || !char.IsLower(text[0]) ? exact : rewrite.IndexOf(char.ToUpperInvariant(text[0]) + text[1..], at, StringComparison.Ordinal);
    }

    private static bool IsSame(string before, string after, string[] additions) =>
        before == after || additions.Any(a => after.Length < LongestGuess && after.Replace(a, "", StringComparison.Ordinal).Trim(' ', '.') == before.Trim(' '));

    /// <summary>Marks and spaces that a careful writer would not leave.</summary>
    private static IEnumerable<string> Sloppy(string draft, string rewrite) =>
        Slip().Matches(rewrite).Where(m => !draft.Contains(m.Value, StringComparison.Ordinal)).Select(m => $"leaves '{m.Value}' in “{rewrite}”");

    private static IEnumerable<string> NewHarm(Draft draft, string rewrite)
    {
        var again = Shipped.Coach.ReviewDraft(draft with { Text = rewrite });
        var harm = High(again);
        if (again.Rewrite is { } second)
        {
            harm = harm.Concat(High(Shipped.Coach.ReviewDraft(draft with { Text = second })));
        }

        return harm.Select(f => $"brings {f.Rule} by “{f.Excerpt}”");
    }

    private static IEnumerable<Finding> High(DraftReview review) => review.Findings.Where(f => f.Severity >= Severity.High && f.Excerpt is not ['[', ..]);

    private static IEnumerable<string> Words(string text) => Word().Matches(text.Replace('’', '\'')).Select(w => w.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+('\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@" {2,}| [,.;!?](?!\S)|[,;]\s*[.!?]|,\s*,|(?<!\.)\.\.(?!\.)|[.!?] [a-z]\w*|^\s*[,.;]|^[a-z]\w*| \n")]
    private static partial Regex Slip();
}
