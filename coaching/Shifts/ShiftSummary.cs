using System.Globalization;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Rules;

namespace CoachBot.Coaching.Shifts;

/// <summary>
/// Says how a team's shift went. Team figures only; where fewer than three agents were active, habits, examples and single promises are left out: they would point
/// at a person.
/// </summary>
public static class ShiftSummary
{
    private const int MostHabits = 3;
    private const int MostGood = 2;

    /// <summary>The summary as a reply.</summary>
    /// <param name="report">What it is made of.</param>
    /// <param name="playbook">The playbook in force, for habits and their examples.</param>
    public static Reply For(ShiftReport report, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(report);
        var figures = report.Figures;
        var late = report.IsLate ? " (late: I was not running when it ended)" : "";
        if (figures.Reviews == 0 && report.Cases.Count == 0 && report.OpenPromises == 0 && figures.Feedback.Count == 0)
        {
            return Reply.Note($"{report.Title}{late}: nothing was reviewed, nothing is open.{(report.Note is null ? "" : $" {report.Note}")}");
        }

        var headline = $"{report.Title}: {Count(figures.Reviews - figures.Conversations, "draft")} and {Count(figures.Conversations, "conversation")}";
        var blocks = new List<ReplyBlock> { new HeadlineBlock(headline + late) };
        if (report.Note is { } note)
        {
            blocks.Add(new InsightBlock("Note of the shift lead", note));
        }

        var before = ShiftFigures.Sum(report.Earlier);
        blocks.Add(Figures(report, before));
        AddBars(blocks, figures);
        if (figures.Reviews > 0)
        {
            AddHabits(blocks, figures, before, playbook);
        }

        AddCases(blocks, report);
        AddPromises(blocks, report);
        AddFeedback(blocks, figures);
        return new Reply(headline, blocks);
    }

    private static FiguresBlock Figures(ShiftReport report, ShiftFigures before)
    {
        var figures = report.Figures;
        var usual = report.Earlier.Count == 0 ? "nothing to compare with yet" : string.Create(CultureInfo.InvariantCulture, $"usually {(double)before.Reviews / report.Earlier.Count:0}");
        var (said, tone) = ShareChanges.Of(figures.Ready, figures.Judged, before.Ready, before.Judged) switch
        {
            ShareChange.TooFew => ("too few to tell", ReplyTone.Neutral),
            ShareChange.More => ($"up from {Percent(before.Ready, before.Judged)}", ReplyTone.Good),
            ShareChange.Less => ($"down from {Percent(before.Ready, before.Judged)}", ReplyTone.Warning),
            _ => ("about as before", ReplyTone.Neutral),
        };
        return new FiguresBlock([new ReplyFigure("Reviewed", Number(figures.Reviews), usual), new ReplyFigure("Ready at once", figures.Judged == 0 ? "–" : Percent(figures.Ready, figures.Judged), said, tone)]);
    }

    private static void AddBars(List<ReplyBlock> blocks, ShiftFigures figures)
    {
        if (figures.Judged > 0)
        {
            blocks.Add(new BarsBlock(
                "How drafts came out",
                [new ReplyBar("ready to send", figures.Ready, ReplyTone.Good), new ReplyBar("worth a tweak", figures.Tweak, ReplyTone.Warning), new ReplyBar("don't send yet", figures.Hold, ReplyTone.Bad)]));
        }
    }

    private static void AddHabits(List<ReplyBlock> blocks, ShiftFigures figures, ShiftFigures before, Playbook playbook)
    {
        if (figures.Agents < ShiftFigures.FewestAgents)
        {
            blocks.Add(new NoteBlock("Fewer than three agents were active, so I leave out habits and examples: they would point at a person."));
            return;
        }

        var habits = figures.Rules.Keys.Union(before.Rules.Keys).Select(r => Habit.Of(playbook, r)).OfType<Habit>().ToArray();
        AddImproved(blocks, figures, before, habits);
        var worst = habits.Where(h => h.Severity > Severity.Praise && Hits(figures, h) > 0).OrderByDescending(h => Hits(figures, h) * Weight(h.Severity)).ThenBy(h => h.Rule, StringComparer.Ordinal).Take(MostHabits).ToArray();
        if (worst.Length > 0)
        {
            blocks.Add(new SectionBlock("Worth working on"));
            blocks.AddRange(worst.Select((h, i) => new HabitBlock(i + 1, h.Title, $"in {Percent(Hits(figures, h), figures.Reviews)} of reviews", h.Instead, h.Better)));
        }

        var good = habits.Where(h => h.Severity == Severity.Praise && Hits(figures, h) > 0).OrderByDescending(h => Hits(figures, h)).ThenBy(h => h.Rule, StringComparer.Ordinal).Take(MostGood).ToArray();
        if (good.Length > 0)
        {
            blocks.Add(new SectionBlock("Well done"));
            blocks.AddRange(good.Select(h => new StrengthBlock($"{Number(Hits(figures, h))} times: {h.Title}")));
        }
    }

    private static void AddImproved(List<ReplyBlock> blocks, ShiftFigures figures, ShiftFigures before, IEnumerable<Habit> habits)
    {
        var improved = habits.Where(h => ShareChanges.Of(Hits(figures, h), figures.Reviews, Hits(before, h), before.Reviews) == (h.Severity == Severity.Praise ? ShareChange.More : ShareChange.Less))
            .OrderByDescending(h => Math.Abs(Share(Hits(before, h), before.Reviews) - Share(Hits(figures, h), figures.Reviews))).ThenBy(h => h.Rule, StringComparer.Ordinal).Take(MostGood).ToArray();
        blocks.Add(new SectionBlock("What improved"));
        if (improved.Length == 0)
        {
            blocks.Add(new NoteBlock(figures.Reviews < ShareChanges.Fewest || before.Reviews < ShareChanges.Fewest ? "Too few to tell." : "Nothing that is surely more than chance."));
        }

        blocks.AddRange(improved.Select(h => new StrengthBlock($"{h.Title} From {Percent(Hits(before, h), before.Reviews)} of reviews to {Percent(Hits(figures, h), figures.Reviews)}.")));
    }

    private static void AddCases(List<ReplyBlock> blocks, ShiftReport report)
    {
        if (report.Cases.Count > 0)
        {
            blocks.Add(new SectionBlock("Escalations"));
            blocks.Add(new NoteBlock($"{Count(report.Cases.Sum(c => c.Count), "nudge")}: {string.Join(", ", report.Cases.Select(c => $"{Number(c.Count)} {c.Ending}"))}."));
        }
    }

    private static void AddPromises(List<ReplyBlock> blocks, ShiftReport report)
    {
        if (report.OpenPromises == 0)
        {
            return;
        }

        blocks.Add(new SectionBlock("To hand over"));
        blocks.Add(new NoteBlock($"{Count(report.OpenPromises, "promise")} to customers {(report.OpenPromises == 1 ? "is" : "are")} still open."));
        if (report.Figures.Agents >= ShiftFigures.FewestAgents)
        {
            blocks.AddRange(report.Promises.Select(p => new InsightBlock("Promised", p)));
        }
    }

    private static void AddFeedback(List<ReplyBlock> blocks, ShiftFigures figures)
    {
        if (figures.Feedback.Values.Sum() > 0)
        {
            blocks.Add(new BarsBlock(
                "What customers told us",
                [
                    new ReplyBar("critical, now", Of(FeedbackBucket.Critical), ReplyTone.Bad),
                    new ReplyBar("important", Of(FeedbackBucket.Important), ReplyTone.Warning),
                    new ReplyBar("at some point", Of(FeedbackBucket.Later)),
                    new ReplyBar("nice to have", Of(FeedbackBucket.NiceToHave)),
                ]));
        }

        long Of(FeedbackBucket bucket) => figures.Feedback.GetValueOrDefault((int)bucket);
    }

    private static long Hits(ShiftFigures figures, Habit habit) => figures.Rules.GetValueOrDefault(habit.Rule);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static int Weight(Severity severity) => severity switch
    {
        Severity.Block or Severity.High => 3,
        Severity.Medium => 2,
        _ => 1,
    };

    private static string Percent(long part, long whole) => string.Create(CultureInfo.InvariantCulture, $"{Share(part, whole) * 100:0} %");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(long number, string what) => number == 1 ? $"1 {what}" : $"{Number(number)} {what}s";
}
