using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Leaves the messages of a case in the outbox, in the transaction that changes the case.</summary>
internal sealed class NudgePost(Outbox outbox, OutgoingChannels channels, ConversationTable conversations, RosterSource roster, PersonKeys people)
{
    /// <summary>The card of a case for supervisors.</summary>
    public static Reply CardOf(EscalationRow row, string? ending) => NudgeReply.For(new Nudge(row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), NudgeLevels.RiskOf(row.Level), row.Sentence, row.Excerpt)
    {
        Agent = row.AgentName,
        Trend = row.Trend,
        Tried = row.Tried,
        Suggestion = row.Suggestion,
        IsCall = row.Level == NudgeLevels.NameOf(NudgeLevel.Call),
        Ending = ending,
    });

    /// <summary>Sends the card to everybody on the route.</summary>
    public async Task CallAsync(Transaction transaction, EscalationRow row, NudgeRoute route, DateTimeOffset now)
    {
        foreach (var (conversation, person) in route.Conversations)
        {
            var number = await EscalationTable.NoteAsync(transaction, row.Id, "called", person, null, now);
            var key = $"nudge/{row.Id}/{number}";
            await EscalationTable.AddRecipientAsync(transaction, row.Id, conversation, person, key, now);
            await SayAsync(transaction, key, conversation, ChannelOf(conversation), CardOf(row, null));
        }
    }

    /// <summary>Changes the card of everybody who got it.</summary>
    public async Task UpdateCardsAsync(Transaction transaction, EscalationRow row, string? ending, long number)
    {
        foreach (var recipient in await EscalationTable.RecipientsAsync(transaction, row.Id))
        {
            await SayAsync(transaction, $"nudge/{row.Id}/{number}/{recipient.OutboxKey}", recipient.Conversation, recipient.Channel, CardOf(row, ending), recipient.OutboxKey);
        }
    }

    /// <summary>Says a sentence to those who were called: the last only, or everybody.</summary>
    public async Task RemindAsync(Transaction transaction, EscalationRow row, string sentence, long number, bool isForAll)
    {
        var recipients = await EscalationTable.RecipientsAsync(transaction, row.Id);
        foreach (var recipient in isForAll ? recipients : recipients.TakeLast(1))
        {
            await SayAsync(transaction, $"nudge/{row.Id}/{number}/again/{recipient.OutboxKey}", recipient.Conversation, recipient.Channel, Reply.Note(sentence));
        }
    }

    /// <summary>Tells the agent, where there is a chat with them. <paramref name="chat"/> was looked up before the transaction.</summary>
    public async Task TellAgentAsync(Transaction transaction, EscalationRow row, string? chat, string sentence, long number)
    {
        if (chat is not null)
        {
            await SayAsync(transaction, $"nudge/{row.Id}/{number}/agent", chat, ChannelOf(chat), Reply.Note(sentence));
        }
    }

    /// <summary>The chat with the agent of a case; <see langword="null"/> when there is none.</summary>
    public Task<string?> ChatOfAsync(string agent, CancellationToken cancellationToken) => agent.Length == 0 ? Task.FromResult<string?>(null) : conversations.OfPersonAsync(agent, cancellationToken);

    /// <summary>The name of a supervisor by their key.</summary>
    public string NameOf(string team, string? person) => roster.Current.Find(team)?.Supervisors.FirstOrDefault(s => people.Of(s.Id) == person)?.Name ?? "A supervisor";

    /// <summary>Whether messages can be sent into a conversation; its channel may be switched off by now.</summary>
    public bool Reaches(string conversation) => channels.Find(ChannelOf(conversation)) is not null;

    private static string ChannelOf(string conversation) => conversation.Split('/', 2)[0];

    private async Task SayAsync(Transaction transaction, string key, string conversation, string channel, Reply reply, string? replaces = null)
    {
        if (channels.Find(channel) is { } way)
        {
            await outbox.AddAsync(transaction, key, conversation, way.Render(reply, channel), replaces);
        }
    }
}
