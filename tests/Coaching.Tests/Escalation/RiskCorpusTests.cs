using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Escalation;

/// <summary>
/// Judges the conversations of <c>tests/corpora/conversations</c>: urgent ones must never be missed, calm and blunt ones never be brought before a supervisor.
/// </summary>
public sealed class RiskCorpusTests
{
    /// <summary>Nudges that are found at least, of those expected; a missed one is a pity, not a danger.</summary>
    private const double FewestNudges = 0.8;

    [Theory]
    [InlineData("dev", true)]
    [InlineData("held-out", false)]
    [InlineData("wide", true)]
    public void No_urgent_conversation_is_missed_and_no_calm_one_is_nudged(string name, bool shown)
    {
        var rows = RiskRow.Read(name);
        var judged = rows.Select(r => (Row: r, Risk: Shipped.Coach.ReviewConversation(r.Turns).Risk)).ToArray();

        var missed = judged.Where(j => j.Row.Level == "immediate" && j.Risk.Level != RiskLevel.Immediate).ToArray();
        var alarms = judged.Where(j => (j.Row.Level == "calm" && j.Risk.Level >= RiskLevel.Nudge) || (j.Row.Level == "nudge" && j.Risk.Level == RiskLevel.Immediate)).ToArray();
        var nudges = judged.Count(j => j.Row.Level == "nudge" && j.Risk.Level == RiskLevel.Nudge);
        var expected = rows.Count(r => r.Level == "nudge");
        var watched = judged.Count(j => j.Row.Level == "calm" && j.Risk.Level == RiskLevel.Watch);

        // Held-out texts are never shown: whoever writes cues must not tune to them.
        var details = shown ? string.Concat(judged.Where(j => j.Row.Level != (j.Risk.Level == RiskLevel.None ? "calm" : j.Risk.Level.ToString().ToLowerInvariant())).Select(j => $"\n{j.Row.Id} is {j.Row.Level}, judged {j.Risk.Level} {j.Risk.Score:0.00} ({string.Join(", ", j.Risk.Reasons.Select(r => $"{r.Code} “{r.Excerpt}”"))}): {string.Join(" / ", j.Row.Turns.Select(t => t.Text))}")) : "";
        Assert.True(
            missed.Length == 0 && alarms.Length == 0 && nudges >= FewestNudges * expected,
            $"{name}: {missed.Length} urgent missed, {alarms.Length} wrongly alarmed, {nudges} of {expected} nudges found, {watched} calm ones watched.{details}");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("held-out")]
    [InlineData("wide")]
    public void Urgent_conversations_are_told_for_the_right_reason(string name)
    {
        foreach (var row in RiskRow.Read(name).Where(r => r.Level == "immediate"))
        {
            Assert.True(Shipped.Coach.ReviewConversation(row.Turns).Risk.Reasons.Any(r => r.Code == row.Code), $"{row.Id} has no reason {row.Code}.");
        }
    }
}
