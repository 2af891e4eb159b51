using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>The next step of a case that nobody has answered: the first call, a reminder, the call of the next one, the end.</summary>
internal sealed partial class CaseSteps(EscalationTable escalations, RosterSource roster, NudgeRouting routing, NudgePost post, DeskTools tools)
{
    /// <summary>Nobody was on duty: a try counts for two steps, so that it is tried 36 times before the case is given up.</summary>
    private const int MostSteps = 72;

    public async Task TakeAsync(Database database, EscalationRow row, CancellationToken cancellationToken)
    {
        var called = await escalations.CalledAsync(row.Id, cancellationToken);
        var isReminder = row.Step % 2 == 0 && called.Count > 0;
        var team = roster.Current.Find(row.Team);
        var route = isReminder || team is null ? new NudgeRoute([], null) : await routing.FindAsync(team, NudgeLevels.RiskOf(row.Level), row.Agent, called, cancellationToken);
        var chat = await post.ChatOfAsync(row.Agent, cancellationToken);
        await database.WriteAsync(
            async t =>
            {
                await EscalationTable.LockAsync(t);
                // Another process may have taken the step, or somebody the case.
                if (await EscalationTable.FindAsync(t, row.Id) is { State: EscalationRow.Open } now && now.Step == row.Step && now.DueAt <= tools.Now)
                {
                    await (isReminder ? RemindAsync(t, now) : route.IsNowhere ? WaitAsync(t, now, called.Count > 0, chat) : CallAsync(t, now, route, called.Count == 0, chat));
                }
            },
            cancellationToken);
    }

    /// <summary>Tries the step again after the usual wait.</summary>
    public Task PutOffAsync(Database database, EscalationRow row, CancellationToken cancellationToken) => database.WriteAsync(t => NextAsync(t, row, row.Step), cancellationToken);

    private async Task RemindAsync(Transaction t, EscalationRow row)
    {
        var number = await EscalationTable.NoteAsync(t, row.Id, "reminded", null, null, tools.Now);
        await post.RemindAsync(t, row, $"Nobody has answered nudge {row.Id} yet: {row.Sentence}", number, isForAll: false);
        await NextAsync(t, row, row.Step + 1);
        Stepped(tools.Logger, row.Id, "reminded");
    }

    private async Task CallAsync(Transaction t, EscalationRow row, NudgeRoute route, bool isFirst, string? chat)
    {
        await post.CallAsync(t, row, route, tools.Now);
        // The next even one.
        await NextAsync(t, row, (row.Step | 1) + 1);
        if (isFirst)
        {
            var number = await EscalationTable.NoteAsync(t, row.Id, "reached", null, null, tools.Now);
            await post.TellAgentAsync(t, row, chat, $"I've told {route.Supervisor?.Name ?? "your supervisors"}. I'll tell you as soon as help is on the way.", number);
        }

        Stepped(tools.Logger, row.Id, isFirst ? "told" : "handed on");
    }

    private async Task WaitAsync(Transaction t, EscalationRow row, bool wasCalled, string? chat)
    {
        if (!wasCalled && row.Step < MostSteps)
        {
            if (row.Step == EscalationRow.New)
            {
                await post.TellAgentAsync(
                    t, row, chat, "I can't reach a supervisor right now. I keep trying; if it can't wait, call one yourself.", await EscalationTable.NoteAsync(t, row.Id, "not reached", null, null, tools.Now));
            }

            await NextAsync(t, row, row.Step + 2);
            return;
        }

        var number = await EscalationTable.NoteAsync(t, row.Id, EscalationRow.Expired, null, null, tools.Now);
        await EscalationTable.CloseAsync(t, row.Id, EscalationRow.Expired, tools.Now);
        await post.TellAgentAsync(t, row, chat, "Nobody has answered my call so far. If you still need help, call a supervisor yourself.", number);
        Stepped(tools.Logger, row.Id, EscalationRow.Expired);
    }

    private Task NextAsync(Transaction t, EscalationRow row, int step) => EscalationTable.StepAsync(t, row.Id, step, tools.Now + roster.Current.Options.RemindAfter, tools.Now);

    [LoggerMessage(EventId = 425, Level = LogLevel.Information, Message = "Case {Id} is {What}.")]
    private static partial void Stepped(ILogger logger, long id, string what);
}
