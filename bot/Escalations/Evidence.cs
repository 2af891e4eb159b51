using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Transcripts;
using CoachBot.Conversations;

namespace CoachBot.Escalations;

/// <summary>What a supervisor is told of a conversation. Whole turns are redacted before they are cut, so that no cut hides a number from the redactor.</summary>
internal static class Evidence
{
    private const int LongestExcerpt = 280;
    private const int LongestTried = 200;

    public static NudgeRequest Of(RiskSighting sighting, string team, string? name, DeskTools tools)
    {
        var (risk, review) = (sighting.Risk, sighting.Review);
        var turns = review?.Facts.Turns ?? [];
        var reason = risk.Reasons.Count > 0 ? risk.Reasons[0] : null;
        var words = reason is not null && reason.Turn < turns.Count ? turns[reason.Turn].Turn.Text : sighting.Words;
        var topic = $"{ConversationOf(sighting, tools)}/{reason?.Code}";
        return new NudgeRequest(team, sighting.Sender, topic, risk.Level == RiskLevel.Immediate ? NudgeLevel.Immediate : NudgeLevel.Nudge, Safe(risk.Sentence, LongestExcerpt))
        {
            AgentName = name,
            Score = risk.Score,
            Reasons = [.. risk.Reasons.Select(r => r.Code).Distinct(StringComparer.Ordinal)],
            Excerpt = Safe(words, LongestExcerpt),
            Trend = review is null ? null : TrendOf(review.Facts),
            Tried = turns.LastOrDefault(t => t.Turn.IsStaff) is { } last ? Safe(last.Turn.Text, LongestTried) : null,
            Suggestion = review?.Advice.Steps is [var step, ..] ? Safe(step.Title, LongestTried) : null,
        };
    }

    /// <summary>What tells a conversation from others: who was coached, and the customer's first words.</summary>
    public static string ConversationOf(RiskSighting sighting, DeskTools tools)
    {
        var first = sighting.Review?.Facts.Turns.FirstOrDefault(t => t.Turn.Speaker == Speaker.Customer)?.Turn.Text ?? sighting.Words;
        return tools.KeyOf($"conversation/{sighting.Sender}/{string.Join(' ', first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}");
    }

    /// <summary>The text without personal details, on one line.</summary>
    public static string Safe(string text, int most) => Coaching.Text.OneLine.Of(Redactor.Default.Redact(text).Text, most);

    private static string TrendOf(ConversationFacts facts) => facts.Trajectory switch
    {
        Trajectory.Worsening => "getting worse",
        Trajectory.Improving => "getting better",
        _ => "about the same from turn to turn",
    };
}
