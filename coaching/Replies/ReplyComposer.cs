using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Replies;

/// <summary>Puts a review into a reply: the verdict, the draft with its words marked, at most three findings in view, the revised draft.</summary>
public static class ReplyComposer
{
    /// <summary>The reply for <paramref name="review"/> of <paramref name="draft"/>.</summary>
    public static Reply ForReview(Draft draft, DraftReview review)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(review);
        if (review.Notice is { } notice)
        {
            return Reply.Note(notice);
        }

        var blocks = new List<ReplyBlock>(8 + review.Findings.Count) { new VerdictBlock(review.Verdict, Headline(review.Verdict), review.Score) };
        var (shown, waiting) = Split(review.Findings);
        List<Finding> ordered = waiting.Count == 0 ? shown : [.. shown, .. waiting];
        if (ordered.Count > 0)
        {
            blocks.Add(new DraftBlock(draft.Text, Marks(ordered)));
        }

        blocks.AddRange(ordered.Select((f, i) => new FindingBlock(i + 1, f, i >= shown.Count)));
        foreach (var strength in review.Strengths)
        {
            blocks.Add(new StrengthBlock(strength.Message));
        }

        if (review.Rewrite is { } rewrite)
        {
            blocks.Add(new RewriteBlock(rewrite));
        }

        foreach (var commitment in review.Commitments.Where(c => c.Due is not null))
        {
            blocks.Add(new PromiseBlock($"You promise: “{commitment.Text}”. Keep a note of it: {commitment.Due}.", commitment));
        }

        return new Reply(Summary(review), blocks) { About = draft };
    }

    /// <summary>The verdict as agents read it.</summary>
    public static string Headline(Verdict verdict) => verdict switch
    {
        Verdict.Ready => "Ready to send",
        Verdict.Tweak => "Worth a tweak",
        Verdict.Hold => "Don't send yet",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No headline for this verdict."),
    };

    private static string Summary(DraftReview review) => review.Findings.Count == 0
        ? $"{Headline(review.Verdict)} ({review.Score})."
        : $"{Headline(review.Verdict)} ({review.Score}). {review.Findings[0].Message}";

    /// <summary>The findings in view, and behind them those that wait: what is too much, and what is wrong with the same words a second time.</summary>
    private static (List<Finding> Shown, List<Finding> Waiting) Split(IReadOnlyList<Finding> findings)
    {
        var shown = new List<Finding>(DraftReview.MostShown);
        var waiting = new List<Finding>();
        foreach (var finding in findings)
        {
            var isShown = shown.Count < DraftReview.MostShown && !shown.Exists(s => FindingSelection.TellsOf(s.Span, finding.Span));
            (isShown ? shown : waiting).Add(finding);
        }

        return (shown, waiting);
    }

    private static List<DraftMark> Marks(List<Finding> findings)
    {
        var marks = new List<DraftMark>(findings.Count);
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (finding.Span.Length > 0 && !marks.Exists(m => m.Span.Overlaps(finding.Span)))
            {
                marks.Add(new DraftMark(finding.Span, finding.Severity, i + 1));
            }
        }

        marks.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return marks;
    }
}
