using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>The buttons of a nudge as words, for channels without buttons; and “nudges”: how often they were needed.</summary>
internal sealed partial class NudgeFlow(CaseAnswers answers, EscalationTable escalations, RosterSource roster, TimeProvider time) : ICoachFlow
{
    private const int Days = 30;

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Answered().Match(message.Text.Trim()) is { Success: true } match)
        {
            var verb = match.Groups["what"].Value.ToUpperInvariant() switch
            {
                "ON IT" => NudgeReply.Take,
                "COACH" => NudgeReply.Coach,
                _ => NudgeReply.Dismiss,
            };
            return (await answers.PressAsync(new ButtonPress(verb, match.Groups["id"].Value, match.Groups["why"].Value, message.Sender), cancellationToken)).Reply;
        }

        var teams = roster.Current.Teams.Where(t => t.SupervisorOf(message.Sender) is not null).ToArray();
        return Phrases.Normal(message.Text) == "nudges" && message.Kind == ConversationKind.Personal && teams.Length > 0 ? await PrecisionAsync(teams, cancellationToken) : null;
    }

    private async Task<Reply> PrecisionAsync(Team[] teams, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var blocks = new List<ReplyBlock> { new HeadlineBlock($"Nudges of the last {Days} days") };
        foreach (var team in teams)
        {
            var counts = await escalations.CountAsync(team.Name, now.AddDays(-Days), now, cancellationToken);
            blocks.Add(new SectionBlock(team.Name));
            blocks.Add(new NoteBlock(SentenceOf(counts)));
            blocks.AddRange(counts.GroupBy(c => c.Reason).OrderByDescending(g => g.Sum(c => c.Count)).Select(g => new InsightBlock(g.Key, SentenceOf([.. g]))));
        }

        return new Reply($"Nudges of the last {Days} days", blocks);
    }

    private static string SentenceOf(IReadOnlyList<EscalationCount> counts)
    {
        var needed = counts.Where(c => c.State is EscalationRow.Taken or EscalationRow.Coached).Sum(c => c.Count);
        var answered = needed + counts.Where(c => c.State == EscalationRow.Dismissed).Sum(c => c.Count);
        var rest = counts.Sum(c => c.Count) - answered;
        return answered == 0
            ? string.Create(CultureInfo.InvariantCulture, $"None answered, {rest} open or unanswered.")
            : string.Create(CultureInfo.InvariantCulture, $"{needed} of {answered} answered were needed ({100.0 * needed / answered:0} %), {rest} open or unanswered.");
    }

    [GeneratedRegex(@"^nudge\s+(?<id>\d{1,12})\s+(?<what>on it|coach|not needed)(?:\s*[:,]\s*(?<why>.*))?[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Answered();
}
