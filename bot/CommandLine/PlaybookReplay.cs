using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;

namespace CoachBot.CommandLine;

/// <summary>Shows what a change of the playbook does to past drafts: which verdicts and findings come and go.</summary>
internal sealed class PlaybookReplay(Coach before, Coach after, TextWriter output)
{
    private const int MostShown = 50;

    private readonly SortedDictionary<string, (int More, int Fewer)> _byRule = new(StringComparer.Ordinal);
    private int _drafts;
    private int _stricter;
    private int _milder;
    private int _shown;
    private int _changed;

    /// <summary>Replays the drafts of a file of JSON Lines.</summary>
    /// <returns>Whether every line could be read; what can't be is told on standard error, and the run goes on.</returns>
    public async Task<bool> RunAsync(Stream input, TextWriter errors, CancellationToken cancellationToken)
    {
        var good = true;
        using var reader = new StreamReader(input);
        for (var number = 1L; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                Compare(ReviewItem.Parse(System.Text.Encoding.UTF8.GetBytes(line), number, ItemKind.Draft, out _));
            }
            catch (ItemException wrong)
            {
                good = false;
                await errors.WriteLineAsync(wrong.Message);
            }
        }

        Summarise();
        return good;
    }

    private void Compare(ReviewItem item)
    {
        _drafts++;
        var draft = new Draft(item.Text) { Customer = item.Customer, Channel = item.Channel, Market = item.Market };
        var (old, now) = (before.ReviewDraft(draft), after.ReviewDraft(draft));
        _stricter += now.Verdict > old.Verdict ? 1 : 0;
        _milder += now.Verdict < old.Verdict ? 1 : 0;
        var gone = Without(old, now);
        var come = Without(now, old);
        Count(come, more: 1, fewer: 0);
        Count(gone, more: 0, fewer: 1);
        if (gone.Count + come.Count == 0 && now.Verdict == old.Verdict)
        {
            return;
        }

        _changed++;
        if (_shown++ >= MostShown)
        {
            return;
        }

        var id = item.Id.Json?.Trim('"') ?? item.Id.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(TerminalText.Clean(now.Verdict == old.Verdict ? $"{id}  {Name(now.Verdict)}" : $"{id}  {Name(old.Verdict)} → {Name(now.Verdict)}"));
        come.ForEach(f => output.WriteLine(TerminalText.Clean($"  + {f.Rule}  “{f.Excerpt}”")));
        gone.ForEach(f => output.WriteLine(TerminalText.Clean($"  - {f.Rule}  “{f.Excerpt}”")));
    }

    private void Summarise()
    {
        if (_changed > MostShown)
        {
            output.WriteLine($"… and {_changed - MostShown} more.");
        }

        output.WriteLine($"{_drafts} {(_drafts == 1 ? "draft" : "drafts")}: {_changed} reviewed differently, {_stricter} with a stricter verdict, {_milder} with a milder one.");
        foreach (var (rule, (more, fewer)) in _byRule)
        {
            output.WriteLine($"  {rule,-34} +{more} -{fewer}");
        }
    }

    private void Count(List<Finding> findings, int more, int fewer)
    {
        foreach (var finding in findings)
        {
            var (had, lost) = _byRule.GetValueOrDefault(finding.Rule);
            _byRule[finding.Rule] = (had + more, lost + fewer);
        }
    }

    /// <summary>The findings and strengths of one review that the other doesn't have at the same place.</summary>
    private static List<Finding> Without(DraftReview review, DraftReview other) =>
        [.. review.Findings.Concat(review.Strengths).Where(f => !other.Findings.Concat(other.Strengths).Any(o => o.Rule == f.Rule && o.Span == f.Span))];

    private static string Name(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
