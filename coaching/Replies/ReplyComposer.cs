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
        if (review.Findings.Count > 0)
        {
            blocks.Add(new DraftBlock(draft.Text, Marks(review)));
        }

        var shown = new List<Finding>(DraftReview.MostShown);
        for (var i = 0; i < review.Findings.Count; i++)
        {
            // What is wrong with the same words a second time is for those who ask for all.
            var isShown = shown.Count < DraftReview.MostShown && !shown.Exists(s => FindingSelection.TellsOf(s.Span, review.Findings[i].Span));
            blocks.Add(new FindingBlock(i + 1, review.Findings[i], !isShown));
            if (isShown)
            {
                shown.Add(review.Findings[i]);
            }
        }

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

    private static List<DraftMark> Marks(DraftReview review)
    {
        var marks = new List<DraftMark>(review.Findings.Count);
        for (var i = 0; i < review.Findings.Count; i++)
        {
            var finding = review.Findings[i];
            if (finding.Span.Length > 0 && !marks.Exists(m => m.Span.Overlaps(finding.Span)))
            {
                marks.Add(new DraftMark(finding.Span, finding.Severity, i + 1));
            }
        }

        marks.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return marks;
    }
}
