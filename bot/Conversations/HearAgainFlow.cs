using CoachBot.Coaching;
using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>"hear again" lists the remarks a person switched off, "hear again trigger.calm-down" switches one on.</summary>
internal sealed class HearAgainFlow(Coach coach, SilencedRules silenced) : ICoachFlow
{
    public const string Command = "hear again";

    private static readonly Reply None = Reply.Note("You have not switched any remark off. “Not useful” below a remark does that.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Phrases.Normal(message.Text, longest: 80) is not { } words || !words.StartsWith(Command, StringComparison.Ordinal) || (words.Length > Command.Length && words[Command.Length] != ' '))
        {
            return null;
        }

        if (silenced.Of(message.Sender) is not { Count: > 0 } off)
        {
            return None;
        }

        var rule = words[Command.Length..].Trim();
        if (rule.Length == 0)
        {
            return new Reply("Remarks you switched off", [new HeadlineBlock("Remarks you switched off"), .. off.Order(StringComparer.Ordinal).Select(r => new InsightBlock(r, $"type “{Command} {r}” to hear it again"))]);
        }

        if (!off.Contains(rule))
        {
            return Reply.Note($"“{rule}” is not among the remarks you switched off. Type “{Command}” to see them.");
        }

        await silenced.RemoveAsync(message.Sender, rule, cancellationToken);
        return Reply.Note(coach.Playbook.Summaries.Any(s => s.Id == rule) ? $"Done: you will hear of {rule} again." : $"Done. {rule} is in no playbook any more, so there is nothing to hear of it.");
    }
}
