using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Opens cases. One conversation and reason is one case within a window; it is told of again when it gets worse.</summary>
internal sealed partial class EscalationDesk(Database database, RosterSource roster, NudgeRouting routing, NudgePost post, DeskTools tools)
{
    /// <summary>Calls somebody, unless it is known already. Everything is written together with the messages that tell of it.</summary>
    public async Task OpenAsync(NudgeRequest request, CancellationToken cancellationToken)
    {
        if (roster.Current.Find(request.Team) is not { } team || (team.Supervisors.Count == 0 && team.SupervisorsChannel.Length == 0))
        {
            return;
        }

        var row = RowOf(request);
        // Chats may have to be opened for this, so it comes before the transaction.
        var route = await routing.FindAsync(team, NudgeLevels.RiskOf(row.Level), row.Agent, [], cancellationToken);
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
                    await FirstAsync(t, row, route, chat);
                }
            },
            cancellationToken);
    }

    private async Task FirstAsync(Transaction t, EscalationRow row, NudgeRoute route, string? chat)
    {
        row = row with { Id = await EscalationTable.AddAsync(t, row) };
        var number = await EscalationTable.NoteAsync(t, row.Id, "opened", null, null, row.OpenedAt);
        await post.CallAsync(t, row, route, row.OpenedAt);
        await post.TellAgentAsync(t, row, chat, route switch
        {
            { Supervisor: { } supervisor } => $"I've told {supervisor.Name}. I'll tell you as soon as help is on the way.",
            { IsNowhere: false } => "I've told your supervisors. I'll tell you as soon as help is on the way.",
            _ => "I can't reach a supervisor right now. I keep trying; if it can't wait, call one yourself.",
        }, number);
        Opened(tools.Logger, row.Id, row.Team, row.Level, row.Reasons, route.Conversations.Count);
    }

    private async Task AgainAsync(Transaction t, EscalationRow known, EscalationRow row, string? chat)
    {
        if (row.Level == NudgeLevels.NameOf(NudgeLevel.Call))
        {
            await post.TellAgentAsync(t, known, chat, "I've called already and nobody has answered yet. I keep trying; if it can't wait, call a supervisor yourself.", await EscalationTable.NoteAsync(t, known.Id, "asked again", null, null, row.OpenedAt));
            return;
        }

        if (!Coaching.Escalation.NudgePlan.IsWorse(NudgeLevels.RiskOf(known.Level), known.Score, NudgeLevels.RiskOf(row.Level), row.Score))
        {
            return;
        }

        var worse = row with { Id = known.Id, Step = 0 };
        var number = await EscalationTable.NoteAsync(t, known.Id, "worsened", null, null, row.OpenedAt);
        await EscalationTable.UpdateAsync(t, worse, row.OpenedAt);
        await post.UpdateCardsAsync(t, worse, null, number);
        await post.RemindAsync(t, worse, $"It got worse (nudge {worse.Id}): {worse.Sentence}", number, isForAll: true);
        await post.TellAgentAsync(t, worse, chat, "It got worse, so I've told your supervisors again.", number);
        Worsened(tools.Logger, worse.Id, worse.Level);
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
            DueAt = now + roster.Current.Options.RemindAfter,
            OpenedAt = now,
        };
    }

    [LoggerMessage(EventId = 420, Level = LogLevel.Information, Message = "Case {Id} of the team {Team} is opened: {Level}, {Reasons}; {Count} conversations are told.")]
    private static partial void Opened(ILogger logger, long id, string team, string level, string reasons, int count);

    [LoggerMessage(EventId = 421, Level = LogLevel.Information, Message = "Case {Id} got worse and is told again: {Level}.")]
    private static partial void Worsened(ILogger logger, long id, string level);
}
