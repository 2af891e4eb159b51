using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>
/// Opens cases. One conversation and reason is one case within a window; it is told of again when it gets worse. A case that is opened is due at once: whom to call is found out after it
/// is written, since chats may have to be opened for that, by whichever process then lives.
/// </summary>
internal sealed partial class EscalationDesk(Database database, RosterSource roster, NudgePost post, CaseBell bell, DeskTools tools)
{
    /// <summary>Writes down that somebody is to be called, unless it is known already.</summary>
    public async Task OpenAsync(NudgeRequest request, CancellationToken cancellationToken)
    {
        if (roster.Current.Find(request.Team) is not { } team || (team.Supervisors.Count == 0 && team.SupervisorsChannel.Length == 0))
        {
            return;
        }

        var row = RowOf(request);
        var chat = await post.ChatOfAsync(row.Agent, cancellationToken);
        await database.WriteAsync(
            async t =>
            {
                await EscalationTable.LockAsync(t);
                var window = request.Level == NudgeLevel.Call ? TimeSpan.Zero : roster.Current.Options.NudgeWindow;
                if (await EscalationTable.LatestAsync(t, row.Topic, row.OpenedAt - window) is { } known)
                {
                    await AgainAsync(t, known, row, chat);
                }
                else
                {
                    await FirstAsync(t, row);
                }
            },
            cancellationToken);
        bell.Ring();
    }

    private async Task FirstAsync(Transaction t, EscalationRow row)
    {
        var id = await EscalationTable.AddAsync(t, row);
        await EscalationTable.NoteAsync(t, id, "opened", null, null, row.OpenedAt);
        Opened(tools.Logger, id, row.Team, row.Level, row.Reasons);
    }

    private async Task AgainAsync(Transaction t, EscalationRow known, EscalationRow row, string? chat)
    {
        if (row.Level == NudgeLevels.NameOf(NudgeLevel.Call))
        {
            await AskedAgainAsync(t, known, row, chat);
            return;
        }

        if (!Coaching.Escalation.NudgePlan.IsWorse(NudgeLevels.RiskOf(known.Level), known.Score, NudgeLevels.RiskOf(row.Level), row.Score))
        {
            return;
        }

        var number = await EscalationTable.NoteAsync(t, known.Id, "worsened", null, null, row.OpenedAt);
        if (await EscalationTable.RecipientsAsync(t, known.Id) is [])
        {
            // Nobody could be called so far: it is tried anew at once.
            await EscalationTable.UpdateAsync(t, row with { Id = known.Id }, row.OpenedAt);
            return;
        }

        var worse = row with { Id = known.Id, Step = EscalationRow.Called, DueAt = row.OpenedAt + roster.Current.Options.RemindAfter };
        await EscalationTable.UpdateAsync(t, worse, row.OpenedAt);
        await post.UpdateCardsAsync(t, worse, null, number);
        await post.RemindAsync(t, worse, $"It got worse (nudge {worse.Id}): {worse.Sentence}", number, isForAll: true);
        await post.TellAgentAsync(t, worse, chat, "It got worse, so I've told your supervisors again.", number);
        Worsened(tools.Logger, worse.Id, worse.Level);
    }

    /// <summary>The agent calls once more: what they say now goes to those who were called.</summary>
    private async Task AskedAgainAsync(Transaction t, EscalationRow known, EscalationRow row, string? chat)
    {
        var asked = await EscalationTable.NoteAsync(t, known.Id, "asked again", null, null, row.OpenedAt);
        if (row.Excerpt.Length > 0 && row.Excerpt != known.Excerpt)
        {
            var more = known with { Excerpt = row.Excerpt, Sentence = row.Sentence };
            await EscalationTable.UpdateAsync(t, more, row.OpenedAt);
            await post.UpdateCardsAsync(t, more, null, asked);
            await post.RemindAsync(t, more, $"The agent asks again (nudge {more.Id}): {more.Excerpt}", asked, isForAll: true);
        }

        await post.TellAgentAsync(t, known, chat, "I've called already and nobody has answered yet. I keep trying; if it can't wait, call a supervisor yourself.", asked);
    }

    private EscalationRow RowOf(NudgeRequest request)
    {
        var now = tools.Now;
        return new EscalationRow
        {
            Topic = request.Topic,
            Team = request.Team,
            Agent = tools.KeyOf(request.Agent),
            AgentName = request.AgentName,
            Level = NudgeLevels.NameOf(request.Level),
            Score = request.Score,
            Reasons = string.Join(' ', request.Reasons),
            Sentence = request.Sentence,
            Excerpt = request.Excerpt,
            Trend = request.Trend,
            Tried = request.Tried,
            Suggestion = request.Suggestion,
            DueAt = now,
            OpenedAt = now,
        };
    }

    [LoggerMessage(EventId = 420, Level = LogLevel.Information, Message = "Case {Id} of the team {Team} is opened: {Level}, {Reasons}.")]
    private static partial void Opened(ILogger logger, long id, string team, string level, string reasons);

    [LoggerMessage(EventId = 421, Level = LogLevel.Information, Message = "Case {Id} got worse and is told again: {Level}.")]
    private static partial void Worsened(ILogger logger, long id, string level);
}
