using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Shifts;

public sealed class ShiftSummaryTests
{
    private const string Rule = "trigger.calm-down";

    private static readonly ShiftFigures Busy = new()
    {
        Reviews = 200,
        Conversations = 40,
        Ready = 120,
        Tweak = 70,
        Hold = 10,
        Agents = ShiftFigures.FewestAgents,
        Rules = new Dictionary<string, long> { [Rule] = 12, ["no.such-rule"] = 99 },
        Feedback = new Dictionary<int, long> { [1] = 2, [4] = 5 },
    };

    private static readonly ShiftFigures Before = Busy with { Rules = new Dictionary<string, long> { [Rule] = 60 } };

    private static readonly ShiftReport Report = new("Care, Late of Mon 6 May", Busy, [Before, Before])
    {
        Cases = [("taken over", 2), ("not needed", 1)],
        OpenPromises = 2,
        Promises = ["I'll call you by 3 pm (by 3 pm)", "I'll check with the depot"],
    };

    [Fact]
    public void A_habit_has_the_words_of_the_playbook_and_nobody_elses()
    {
        var habit = Assert.Single(Summary(Report).Blocks.OfType<HabitBlock>());

        Assert.Equal("in 6 % of reviews", habit.Count);
        Assert.Contains("calm down", habit.Instead, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(habit.Better);
        Assert.DoesNotContain('{', habit.Title);
    }

    [Fact]
    public void What_surely_improved_is_said_with_both_figures() =>
        Assert.Contains(Summary(Report).Blocks.OfType<StrengthBlock>(), s => s.Text.EndsWith("From 30 % of reviews to 6 %.", StringComparison.Ordinal));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Where_few_were_active_counts_stay_and_everything_that_points_at_a_person_goes(int agents)
    {
        var blocks = Summary(Report with { Figures = Busy with { Agents = agents } }).Blocks;

        Assert.Empty(blocks.OfType<HabitBlock>());
        Assert.Empty(blocks.OfType<StrengthBlock>());
        Assert.Empty(blocks.OfType<InsightBlock>());
        Assert.Contains(blocks.OfType<NoteBlock>(), n => n.Text.Contains("Fewer than three agents", StringComparison.Ordinal));
        Assert.Contains(blocks.OfType<NoteBlock>(), n => n.Text.StartsWith("2 promises", StringComparison.Ordinal));
        Assert.NotEmpty(blocks.OfType<BarsBlock>());
    }

    [Fact]
    public void Too_few_to_tell_is_said()
    {
        var few = Busy with { Reviews = 12, Ready = 8, Tweak = 4, Hold = 0 };

        var blocks = Summary(Report with { Figures = few }).Blocks;

        Assert.Equal("too few to tell", blocks.OfType<FiguresBlock>().Single().Figures[1].Change);
        Assert.Contains(blocks.OfType<NoteBlock>(), n => n.Text == "Too few to tell.");
    }

    [Fact]
    public void An_empty_shift_says_so_in_one_line()
    {
        var block = Assert.Single(Summary(new ShiftReport("Care, Late of Mon 6 May", ShiftFigures.None, [])).Blocks);

        Assert.Equal("Care, Late of Mon 6 May: nothing was reviewed, nothing is open.", Assert.IsType<NoteBlock>(block).Text);
    }

    [Fact]
    public void A_late_one_is_marked() => Assert.Contains("late", ((HeadlineBlock)Summary(Report with { IsLate = true }).Blocks[0]).Text, StringComparison.Ordinal);

    [Fact]
    public void Every_shipped_rule_makes_a_habit_without_gaps()
    {
        foreach (var summary in Shipped.Playbook.Summaries)
        {
            var habit = Habit.Of(Shipped.Playbook, summary.Id)!;

            Assert.DoesNotContain('{', habit.Title);
            Assert.NotEmpty(habit.Better);
            Assert.True(habit.Instead.Length > 0 || habit.Severity == Severity.Praise, habit.Rule);
        }
    }

    private static Reply Summary(ShiftReport report) => ShiftSummary.For(report, Shipped.Playbook);
}
