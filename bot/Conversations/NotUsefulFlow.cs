using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>"Not useful" on a finding: that person does not hear of the rule again.</summary>
internal sealed class NotUsefulFlow(Coach coach, SilencedRules silenced)
{
    private static readonly Reply Unknown = Reply.Note("I can't tell which remark that was; the playbook has changed since. Nothing was switched off.");

    private static readonly Reply Blocking = Reply.Note(
        "Thanks for telling me. This remark stops drafts that must not be sent, so I keep it on for everybody. If it is wrong, tell the owner of your playbook.");

    /// <summary>Silences <paramref name="rule"/> for <paramref name="sender"/>. The id came back from a button and may have been altered on the way.</summary>
    public async Task<Reply> AnswerAsync(string sender, string? rule, CancellationToken cancellationToken)
    {
        if (coach.Playbook.Summaries.FirstOrDefault(s => s.Id == rule) is not { } known)
        {
            return Unknown;
        }

        if (known.Severity == Severity.Block)
        {
            return Blocking;
        }

        await silenced.AddAsync(sender, known.Id, cancellationToken);
        return Reply.Note($"Got it: I won't make this remark to you again. Type “{HearAgainFlow.Command} {known.Id}” if you change your mind. If it is wrong for everybody, tell the owner of your playbook.");
    }
}
