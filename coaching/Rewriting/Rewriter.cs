using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;

namespace CoachBot.Coaching.Rewriting;

/// <summary>Writes the revised draft: flagged words replaced in place, missing parts added as [placeholders], everything else kept to the letter.</summary>
internal static class Rewriter
{
    /// <summary>The revised draft, or <see langword="null"/> when nothing is to change or something worth changing could not be mended well.</summary>
    public static string? Propose(ReviewContext context, IReadOnlyList<Candidate> findings)
    {
        var edits = new List<Edit>();
        var (added, used) = (new HashSet<RewriteScope>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var finding in findings)
        {
            var isMended = edits.Exists(e => e.Span.Overlaps(finding.Span)) || Mend(context, finding, edits, added, used);
            if (!isMended && finding.Rule.Info.Severity >= Severity.Medium)
            {
                return null;
            }
        }

        return edits.Count == 0 ? null : Edit.Apply(context.Draft.Text, edits);
    }

    private static bool Mend(ReviewContext context, in Candidate finding, List<Edit> edits, HashSet<RewriteScope> added, HashSet<string> used)
    {
        var rewrite = finding.Rule.Info.Rewrite;
        if (finding.Replacement is { } replacement)
        {
            return Accept(edits, Grammar.Replace(context.Draft.Text, context.Reading.Text, finding, replacement));
        }

        if (rewrite is null)
        {
            return false;
        }

        switch (rewrite.Scope)
        {
            case RewriteScope.Match:
                return finding.FirstToken >= 0 && Accept(edits, Grammar.Replace(context.Draft.Text, context.Reading.Text, finding, rewrite.With));

            case RewriteScope.Sentence when finding.FirstToken >= 0:
                return used.Add(rewrite.With) && Accept(edits, Clauses.Replace(context, finding, rewrite.With));

            case RewriteScope.Clause when finding.FirstToken >= 0:
                return used.Add(rewrite.With) && Accept(edits, Clauses.ReplaceClause(context.Reading.Text, context.Reading.Text.SentenceOf(finding.FirstToken), finding, rewrite.With));

            case RewriteScope.Start or RewriteScope.End:
                // One added sentence a place: two would read like a form letter. The same sentence mends two findings at once.
                return (!used.Add(rewrite.With) && added.Contains(rewrite.Scope)) || (added.Add(rewrite.Scope) && Accept(edits, Insertions.Add(context.Reading.Text, rewrite)));

            default:
                return false;
        }
    }

    private static bool Accept(List<Edit> edits, Edit? edit)
    {
        if (edit is not { } known || edits.Exists(e => e.Span.Overlaps(known.Span)))
        {
            return false;
        }

        edits.Add(known);
        return true;
    }
}
