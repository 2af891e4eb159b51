using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>
/// What supervisors do with a case. Who answers is told by the channel, never by the card: a card comes back from a client and may be forged, so a stranger learns not even
/// whether there is such a case.
/// </summary>
internal sealed partial class CaseAnswers(Database database, EscalationTable escalations, RosterSource roster, NudgePost post, DeskTools tools) : IButtonFlow
{
    private const int LongestNote = 200;

    private static readonly ButtonAnswer NotYours = new(Reply.Note("Only the supervisors of the team can answer that."));

    public bool Takes(string verb) => verb is NudgeReply.Take or NudgeReply.Coach or NudgeReply.Dismiss;

    public async Task<ButtonAnswer> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (!long.TryParse(press.Item, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            || await escalations.FindAsync(id, cancellationToken) is not { } row
            || roster.Current.Find(row.Team)?.SupervisorOf(press.Sender) is not { } supervisor)
        {
            Refused(tools.Logger, press.Verb);
            return NotYours;
        }

        var chat = await post.ChatOfAsync(row.Agent, cancellationToken);
        return await database.WriteAsync(t => DecideAsync(t, id, new Decision(press.Verb, tools.KeyOf(supervisor.Id), supervisor.Name, NoteOf(press.Say)), chat), cancellationToken);
    }

    private async Task<ButtonAnswer> DecideAsync(Transaction t, long id, Decision decision, string? chat)
    {
        await EscalationTable.LockAsync(t);
        var row = (await EscalationTable.FindAsync(t, id))!;
        if (row.State is not (EscalationRow.Open or EscalationRow.Expired))
        {
            var ending = Ending(row.State, post.NameOf(row.Team, await EscalationTable.LastByAsync(t, id, row.State)));
            return new ButtonAnswer(Reply.Note($"{ending} already.")) { Card = NudgePost.CardOf(row, ending) };
        }

        var (state, sentence) = OutcomeOf(decision);
        var number = await EscalationTable.NoteAsync(t, id, state, decision.Person, decision.Note, tools.Now);
        await EscalationTable.CloseAsync(t, id, state, tools.Now);
        var end = Ending(state, decision.Name);
        await post.UpdateCardsAsync(t, row, end, number);
        await post.TellAgentAsync(t, row, chat, sentence, number);
        Decided(tools.Logger, id, row.Team, state, tools.Now - row.OpenedAt);
        return new ButtonAnswer(Reply.Note(state switch
        {
            EscalationRow.Taken => "Thank you. I've told the agent that you are on it.",
            EscalationRow.Coached => "Thank you. I've told the agent that you will write to them.",
            _ => "Thank you. It counts in how often my nudges are needed.",
        })) { Card = NudgePost.CardOf(row, end) };
    }

    private static (string State, string Sentence) OutcomeOf(Decision decision) => decision.Verb switch
    {
        NudgeReply.Take => (EscalationRow.Taken, $"Help is coming: {decision.Name} is on it."),
        NudgeReply.Coach => (EscalationRow.Coached, $"{decision.Name} has seen the conversation and will write to you. You stay in the lead."),
        _ => (EscalationRow.Dismissed, $"{decision.Name} has looked at it and trusts you with this one."),
    };

    private static string Ending(string state, string name) => state switch
    {
        EscalationRow.Taken => $"{name} is on it",
        EscalationRow.Coached => $"{name} coaches quietly",
        _ => $"Not needed, says {name}",
    };

    private static string? NoteOf(string? say)
    {
        var note = Redactor.Default.Redact(Coaching.Text.OneLine.Of(say ?? "", LongestNote)).Text;
        return note.Length > 0 ? note : null;
    }

    private sealed record Decision(string Verb, string Person, string Name, string? Note);

    [LoggerMessage(EventId = 422, Level = LogLevel.Warning, Message = "Somebody who is no supervisor of the team, or about no case there is, pressed {Verb}.")]
    private static partial void Refused(ILogger logger, string verb);

    [LoggerMessage(EventId = 423, Level = LogLevel.Information, Message = "Case {Id} of the team {Team} is {State} after {Wait}.")]
    private static partial void Decided(ILogger logger, long id, string team, string state, TimeSpan wait);
}
