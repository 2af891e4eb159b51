using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching.Rules;

/// <summary>Runs the examples that every rule, concept and cue carries.</summary>
public static class ExampleRunner
{
    /// <summary>Runs all examples of <paramref name="playbook"/>.</summary>
    /// <returns>How many ran, and each that failed, with its file and line.</returns>
    public static (int Ran, IReadOnlyList<PlaybookProblem> Failed) Run(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        var context = new ReviewContext();
        var failed = new List<PlaybookProblem>();
        var ran = 0;
        foreach (var concept in playbook.Concepts)
        {
            foreach (var example in concept.Examples)
            {
                ran++;
                RunConcept(playbook, concept, example, failed);
            }
        }

        foreach (var rule in playbook.Rules)
        {
            foreach (var example in rule.Info.Examples)
            {
                ran++;
                context.Start(playbook, example.Text, example.Voice);
                playbook.Run(context);

                Check(context, rule, example, failed);
            }
        }

        var scanner = CueScanner.OfThread();
        foreach (var cue in playbook.Cues.Cues)
        {
            foreach (var example in cue.Examples)
            {
                ran++;
                RunCue(playbook.Cues, cue, example, scanner, failed);
            }
        }

        return (ran, failed);
    }

    private static void Check(ReviewContext context, Rule rule, RuleExample example, List<PlaybookProblem> failed)
    {
        var spans = context.Candidates.Where(c => c.Rule == rule).Select(c => c.Span).ToArray();
        var told = rule.Info.Severity == Severity.Praise ? spans : FindingSelection.Harmful(context).Where(c => c.Rule.Info.Lesson == rule.Info.Lesson).Select(c => c.Span).ToArray();
        var text = example.Text.Text;
        string? problem = null;
        if (!example.IsBad)
        {
            problem = spans.Length == 0 ? null : $"must stay silent on \"{text}\" but points at {Quote(text, spans)}";
        }
        else if (!example.Spans.All(spans.Contains))
        {
            problem = spans.Length == 0 ? $"finds nothing in \"{text}\"" : $"must point at {Quote(text, example.Spans)} but points at {Quote(text, spans)}";
        }
        else if (told.Length == 0)
        {
            problem = $"is always told by another rule (yieldsTo) in \"{text}\"";
        }

        if (problem is not null)
        {
            failed.Add(new PlaybookProblem(rule.Info.File, example.Line, 1, $"{rule.Info.Id} {problem}"));
        }
    }

    private static void RunConcept(Playbook playbook, Concept concept, ConceptExample example, List<PlaybookProblem> failed)
    {
        var reading = new Reading(concept.Side == Side.Customer ? Side.Customer : Side.Draft);
        reading.Read(playbook, example.Text);
        if (reading.Has(concept.Index) != example.IsIn)
        {
            failed.Add(new PlaybookProblem(concept.File, example.Line, 1, $"the concept '{concept.Name}' {(example.IsIn ? "is not found in" : "must not be found in")} \"{example.Text}\""));
        }
    }

    private static void RunCue(CueBook book, Cue cue, CueExample example, CueScanner scanner, List<PlaybookProblem> failed)
    {
        scanner.Read(book, example.Text);
        if (scanner.Has(cue) != example.IsIn)
        {
            failed.Add(new PlaybookProblem(cue.File, example.Line, 1, $"the cue '{cue.Code}' {(example.IsIn ? "is not found in" : "must not be found in")} \"{example.Text}\""));
        }
    }

    private static string Quote(string text, IEnumerable<Text.TextSpan> spans) => string.Join(", ", spans.Select(s => $"\"{text[s.Start..s.End]}\""));
}
