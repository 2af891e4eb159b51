using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Playbook;

/// <summary>What the playbook says must be as good as what it asks for.</summary>
public sealed partial class WordingTests
{
    private const int LongestMessage = 160;
    private const int FewestTriggerExamples = 6;

    // Kinds that judge words; the others judge whole replies, which one line of advice is not.
    private static readonly FrozenSet<string> WordKinds = FrozenSet.Create("phrase", "substitution", "concept", "emphasis");

    /// <summary>Wording that says in the coach's own voice what the agent's words would do to a customer: the rule whose wording it is, and the rule it trips.</summary>
    private static readonly FrozenSet<(string Rule, string Trips)> Named = FrozenSet.Create(
        ("expect.next-steps-done", "expect.process-vague"),
        ("expect.timeline-delay", "expect.timeline-wait"),
        ("own.no-lies", "own.overpromise"),
        ("tone.sales-pressure-stock", "trigger.accuse-doubt"),
        ("trigger.dismiss-not-mine", "trigger.dismiss"),
        ("trigger.stall-busy", "trigger.dismiss"),
        ("trigger.stall-whenever", "trigger.dont-know"));

    [Fact]
    public void No_rule_says_what_the_playbook_advises_against()
    {
        var tripped = new List<string>();
        foreach (var rule in Shipped.Playbook.Rules.Select(r => r.Info))
        {
            foreach (var (part, text) in Wordings(rule))
            {
                tripped.AddRange(Shipped.Review(text).Findings
                    .Where(f => f.Severity >= Severity.Medium && WordKinds.Contains(KindOf(f.Rule)) && !Named.Contains((rule.Id, f.Rule)))
                    .Select(f => $"{rule.Id} {part} trips {f.Rule} by “{f.Excerpt}”: {text}"));
            }
        }

        Assert.True(tripped.Count == 0, string.Join('\n', tripped));
    }

    [Fact]
    public void Each_message_and_each_reason_is_one_short_sentence()
    {
        var wrong = Shipped.Playbook.Rules.Select(r => r.Info)
            .SelectMany(r => new[] { (r.Id, Part: "message", Text: r.Message), (r.Id, Part: "why", Text: r.Why) })
            .Where(m => m.Text.Length > LongestMessage || SentenceEnd().Count(m.Text) > 0 || m.Text[^1] is not ('.' or '?' or '!' or '”'))
            .Select(m => $"{m.Id} {m.Part} ({m.Text.Length} characters): {m.Text}");

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Each_lesson_stands_in_the_curriculum()
    {
        var known = Repository.Lines("lessons.txt").ToHashSet(StringComparer.Ordinal);

        var unknown = Shipped.Playbook.Rules.Where(r => !known.Contains(r.Info.Lesson)).Select(r => $"{r.Info.Id} serves {r.Info.Lesson}");

        Assert.Equal("", string.Join('\n', unknown));
    }

    [Fact]
    public void Each_trigger_family_has_six_bad_and_six_good_examples()
    {
        var poor = Shipped.Playbook.Rules.Select(r => r.Info).Where(r => r.Lesson.StartsWith("trigger.", StringComparison.Ordinal))
            .GroupBy(r => r.Lesson)
            .Select(g => (Lesson: g.Key, Bad: g.Sum(r => r.Examples.Count(e => e.IsBad)), Good: g.Sum(r => r.Examples.Count(e => !e.IsBad))))
            .Where(f => f.Bad < FewestTriggerExamples || f.Good < FewestTriggerExamples)
            .Select(f => $"{f.Lesson} has {f.Bad} bad and {f.Good} good examples");

        Assert.Equal("", string.Join('\n', poor));
    }

    [Fact]
    public void No_rewrite_holds_a_digit_or_a_date()
    {
        var facts = Shipped.Playbook.Rules.Select(r => r.Info)
            .Where(r => r.Rewrite is { } rewrite && FactWord().IsMatch(Placeholder().Replace(rewrite.With, "")))
            .Select(r => $"{r.Id}: {r.Rewrite!.With}");

        Assert.Equal("", string.Join('\n', facts));
    }

    [Fact]
    public void Every_gap_in_a_message_is_one_the_engine_fills()
    {
        var unknown = Shipped.Playbook.Rules.Select(r => r.Info)
            .SelectMany(r => Gap().Matches(r.Message + r.Why).Select(m => (r.Id, m.Value)))
            .Where(g => g.Value is not ("{match}" or "{count}" or "{value}" or "{limit}" or "{missing}" or "{theirs}"))
            .Select(g => $"{g.Id}: {g.Value}");

        Assert.Equal("", string.Join('\n', unknown));
    }

    private static IEnumerable<(string Part, string Text)> Wordings(RuleInfo rule) =>
        rule.Better.Where(b => b.Length > 0).Select(b => ("better", b)).Prepend(("why", Fill(rule.Why))).Prepend(("message", Fill(rule.Message)));

    private static string KindOf(string rule) => Shipped.Playbook.Rules.First(r => r.Info.Id == rule).Info.Kind;

    private static string Fill(string text) => Gap().Replace(text, m => m.Value is "{match}" or "{missing}" or "{theirs}" ? "it" : "4");

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();

    // A mark behind a bracket, a quotation or an abbreviation ends no sentence.
    [GeneratedRegex(@"(?<!\b(e\.g|i\.e|vs|etc))[.!?]\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\d|[€$£%]|https?:|\b((mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|hours?|minutes?|weeks?|noon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FactWord();
}
