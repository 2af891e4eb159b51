using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>What steps say must be as good as what the coach asks for.</summary>
public sealed class AdviceWordingTests
{
    private const int LongestTitle = 75;
    private const int LongestReason = 160;

    // The rows of the curriculum that are taught as a next step.
    private static readonly string[] Lessons =
    [
        "empathy.acknowledge", "empathy.reflect", "empathy.use-sparingly", "listen.underlying-need", "listen.priorities", "listen.uncertainty", "listen.motivation", "clarity.numbers-readback",
        "own.statement", "own.continuity", "expect.next-steps", "expect.process", "expect.hours", "expect.terms", "solve.options", "solve.refusal", "solve.fault", "solve.root-cause", "solve.redirect",
        "solve.boundary", "solve.pause", "solve.part-ways", "solve.follow-up", "solve.proactive", "solve.self-service", "solve.beyond", "hard.deescalate", "hard.introduce-upset", "hard.escalate",
        "hard.trust-repair", "hard.churn", "hard.freebie", "hard.legal-safety", "rapport.greeting", "rapport.closing", "rapport.small-talk", "sell.buying-signal", "sell.value", "sell.objection",
        "sell.no-discount", "sell.ticket-size", "public.review-positive", "channel.fit", "ev.pace",
    ];

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["thing"] = "your kettle", ["named"] = "your kettle", ["trouble"] = "your kettle arrived broken", ["matter"] = "your kettle arrived broken", ["name"] = "Ana", ["fullname"] = "Ana Reed",
        ["deadline"] = "by Friday", ["kind"] = "order number", ["value"] = "4471", ["spelled"] = "4, 4, 7, B as in Bravo", ["need"] = "the kettle let them down", ["priority"] = "speed", ["cue"] = "a third time",
        ["is"] = "is", ["has"] = "has", ["was"] = "was", ["does"] = "does", ["it"] = "it",
    };

    private static IReadOnlyList<Step> Steps => Shipped.Playbook.Advisor.Steps;

    [Fact]
    public void Each_lesson_of_the_curriculum_that_is_a_next_step_has_one()
    {
        Assert.Empty(Lessons.Except(Steps.Select(s => s.Lesson)));
        Assert.Empty(Steps.Select(s => s.Lesson).Except(Repository.Lines("lessons.txt")));
    }

    [Fact]
    public void Titles_and_reasons_are_short_sentences()
    {
        var wrong = Steps.SelectMany(s => s.Because.Select(b => (s.Id, Text: Fill(b), Longest: LongestReason)).Append((s.Id, Text: Fill(s.Title), Longest: LongestTitle)))
            .Where(t => t.Text.Length == 0 || t.Text.Length > t.Longest || (t.Longest == LongestReason) != t.Text.EndsWith('.') || t.Text[..^1].Contains(". ", StringComparison.Ordinal))
            .Select(t => $"{t.Id} ({t.Text.Length}): {t.Text}");

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Words_to_say_are_ready_to_send_but_for_their_gaps()
    {
        var wrong = Steps.SelectMany(s => s.Say.Select(t => (s.Id, Text: Fill(t))))
            .SelectMany(t => Shipped.Review(t.Text).Findings.Where(f => f.Severity >= Severity.Medium && !f.Excerpt.StartsWith('[')).Select(f => $"{t.Id}: {f.Rule} by “{f.Excerpt}”: {t.Text}"));

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void A_reason_never_hangs_on_a_value_alone() =>
        Assert.Empty(Steps.Where(s => s.Id is not ("need" or "read-back") && s.Because.All(b => b.Fill(slot => slot == "protocol" ? "" : null) is null)).Select(s => s.Id));

    private static string Fill(Template template) => template.Fill(slot => slot == "protocol" ? "I'm bringing in a colleague now." : Values[slot])!;
}
