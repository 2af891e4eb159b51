using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Shifts;
using CoachBot.Shifts;
using CoachBot.Storage;

namespace CoachBot.Tests.Support;

/// <summary>Nudges and shifts whose details do not matter to a test.</summary>
internal static class SomeSupervision
{
    public static Playbook Playbook => Some.Playbook;

    public static readonly ShiftRow Row = new() { Shift = "Care/Late", Team = "Care", EndedAt = new DateTimeOffset(2030, 5, 6, 20, 0, 0, TimeSpan.Zero), State = ShiftRow.Preview };

    public static readonly ShiftReport Report = new(
        "Care, Late of Mon 6 May",
        new ShiftFigures
        {
            Reviews = 200,
            Conversations = 40,
            Ready = 120,
            Tweak = 70,
            Hold = 10,
            Agents = ShiftFigures.FewestAgents,
            // One habit of a rule that is unlikely to change.
            Rules = new Dictionary<string, long> { ["trigger.calm-down"] = 12 },
            Feedback = new Dictionary<int, long> { [1] = 2, [2] = 7, [4] = 5 },
        },
        [new ShiftFigures { Reviews = 180, Ready = 70, Tweak = 100, Hold = 10, Rules = new Dictionary<string, long> { ["trigger.calm-down"] = 60 } }])
    {
        Cases = [("taken over", 2), ("not needed", 1)],
        OpenPromises = 2,
        Promises = ["I'll call you by 3 pm (by 3 pm)", "I'll check with the depot"],
    };

    public static Coaching.Replies.Reply Preview => ShiftPost.Preview(Row, ShiftSummary.For(Report with { Figures = Report.Figures with { Agents = 2 } }, Playbook), "Well done, all.", Row.EndedAt.AddHours(1));

    public static Nudge Nudge(string words) => new("17", RiskLevel.Nudge, "A supervisor should know: the customer asks for a manager.", words)
    {
        Agent = words.Length > 40 ? words : "Ana",
        Trend = "getting worse",
        Tried = words,
        Suggestion = "Say when you will be back",
    };
}
