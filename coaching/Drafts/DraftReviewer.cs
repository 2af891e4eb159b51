using CoachBot.Coaching.Rewriting;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Text.Languages;

namespace CoachBot.Coaching.Drafts;

/// <summary>Reviews drafts, one at a time; holds the buffers that make it cheap. Not for several threads at once.</summary>
internal sealed class DraftReviewer
{
    private readonly ReviewContext _context = new();
    private readonly ReviewContext _check = new();
    private readonly TokenizedText _buffer = new();
    private readonly List<TextSpan> _shields = [];

    public DraftReview Review(Playbook playbook, Draft draft)
    {
        if (!PlainEnglish.IsCertain(draft.Text) && LanguageGuess.Guess(draft.Text) is var guess && CoachingNotice.For(guess) is { } notice)
        {
            return Uncoached(guess.Code, notice);
        }

        Run(_context, playbook, draft);
        var candidates = FindingSelection.Harmful(_context);
        var findings = new Finding[candidates.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = FindingSelection.ToFinding(_context, candidates[i]);
        }

        var strengths = FindingSelection.Praise(_context, isHeld: findings is [{ Severity: Severity.Block }, ..]);
        Leniency.Apply(findings, strengths);
        var verdict = Scoring.Verdict(findings);
        return new DraftReview
        {
            Verdict = verdict,
            Score = Scoring.Score(verdict, findings, strengths.Count),
            Dimensions = Scoring.Dimensions(_context, findings, strengths),
            Findings = findings,
            Strengths = strengths,
            Commitments = Commitments.Find(_context),
            Rewrite = Rewrite(candidates),
            Language = LanguageGuess.English,
        };
    }

    private static void Run(ReviewContext context, Playbook playbook, Draft draft)
    {
        context.Start(playbook, draft);
        playbook.Run(context);
        if (draft.Silenced is { Count: > 0 } silenced)
        {
            context.Candidates.RemoveAll(c => c.Rule.Info.Severity != Severity.Block && silenced.Contains(c.Rule.Info.Id));
        }
    }

    /// <summary>A rewrite is only shown when the coach itself would call it ready, but for the gaps to be filled.</summary>
    private string? Rewrite(List<Candidate> candidates)
    {
        if (candidates.Count == 0 || Rewriter.Propose(_context, candidates) is not { } rewrite || rewrite == _context.Draft.Text
            || Inventions.Any(_context.Draft.Text, _context.Draft.Customer, rewrite, _context.Playbook.Tokenizer, _buffer, _shields))
        {
            return null;
        }

        return IsReadyButForGaps(_context.Playbook, _context.Draft with { Text = rewrite }) ? rewrite : null;
    }

    /// <summary>Whether <paramref name="wording"/> may stand in the place of <paramref name="ours"/>: the same facts and promises, and ready to send.</summary>
    public bool Accepts(Playbook playbook, Draft draft, string ours, string wording)
    {
        if (string.IsNullOrWhiteSpace(wording) || (!PlainEnglish.IsCertain(wording) && CoachingNotice.For(LanguageGuess.Guess(wording)) is not null))
        {
            return false;
        }

        // Nobody's silence counts here: what a person does not want to hear may still not be put into their mouth.
        draft = draft with { Silenced = null };
        Run(_context, playbook, draft with { Text = ours });
        return IsReadyButForGaps(playbook, draft with { Text = wording }) && Wording.Keeps(_context, _check, _buffer, _shields);
    }

    private bool IsReadyButForGaps(Playbook playbook, Draft draft)
    {
        Run(_check, playbook, draft);
        foreach (var left in FindingSelection.Harmful(_check))
        {
            // The rewrite's own [placeholders] are for the agent to fill.
            var isGap = left.FirstToken >= 0 && _check.Reading.Text.Tokens[left.FirstToken].Has(TokenFlags.Placeholder);
            if (!isGap && left.Rule.Info.Severity >= Severity.Medium)
            {
                return false;
            }
        }

        return true;
    }

    private static DraftReview Uncoached(string language, string notice) => new()
    {
        Verdict = Verdict.Ready,
        Score = 100,
        Dimensions = new DimensionScores(null, null, null, null, null),
        Findings = [],
        Strengths = [],
        Commitments = [],
        Rewrite = null,
        Language = language,
        Notice = notice,
    };
}
