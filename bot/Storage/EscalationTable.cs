using Dapper;

namespace CoachBot.Storage;

/// <summary>The cases. What changes one happens alone: see <see cref="LockAsync"/>.</summary>
internal sealed class EscalationTable(Database database)
{
    private const string Columns = "id, topic, team, agent, agent_name, level, score, reasons, sentence, excerpt, trend, tried, suggestion, state, step, due_at, opened_at";

    /// <summary>Waits until no other transaction changes a case. There are few, and two about the same conversation must not be opened at once.</summary>
    public static Task LockAsync(Transaction transaction) => Revisions.RaiseAsync(transaction, Revisions.Escalations);

    public static async Task<long> AddAsync(Transaction transaction, EscalationRow row) => await transaction.FindAsync<long>(
        """
        INSERT INTO escalations (topic, team, agent, agent_name, level, score, reasons, sentence, excerpt, trend, tried, suggestion, state, step, due_at, opened_at, changed_at)
        VALUES (@Topic, @Team, @Agent, @AgentName, @Level, @Score, @Reasons, @Sentence, @Excerpt, @Trend, @Tried, @Suggestion, @State, @Step, @DueAt, @OpenedAt, @OpenedAt)
        RETURNING id
        """,
        row);

    /// <summary>Writes what may change while a case is open, and opens it again when it was closed.</summary>
    public static Task UpdateAsync(Transaction transaction, EscalationRow row, DateTimeOffset now) => transaction.ExecuteAsync(
        """
        UPDATE escalations SET agent_name = @AgentName, level = @Level, score = @Score, sentence = @Sentence, excerpt = @Excerpt, trend = @Trend, tried = @Tried, suggestion = @Suggestion,
          state = @State, step = @Step, due_at = @DueAt, changed_at = @now, closed_at = NULL
        WHERE id = @Id
        """,
        new { row.AgentName, row.Level, row.Score, row.Sentence, row.Excerpt, row.Trend, row.Tried, row.Suggestion, row.State, row.Step, row.DueAt, row.Id, now });

    public static Task StepAsync(Transaction transaction, long id, int step, DateTimeOffset due, DateTimeOffset now) =>
        transaction.ExecuteAsync("UPDATE escalations SET step = @step, due_at = @due, changed_at = @now WHERE id = @id", new { id, step, due, now });

    public static Task CloseAsync(Transaction transaction, long id, string state, DateTimeOffset now) => transaction.ExecuteAsync(
        "UPDATE escalations SET state = @state, due_at = NULL, changed_at = @now, closed_at = @now, agent_name = CASE WHEN @state = 'expired' THEN agent_name END WHERE id = @id", new { id, state, now });

    public static Task<EscalationRow?> FindAsync(Transaction transaction, long id) =>
        transaction.FindAsync<EscalationRow>($"SELECT {Columns} FROM escalations WHERE id = @id", new { id });

    /// <summary>The latest case of a topic that was opened after <paramref name="after"/>, or is open still.</summary>
    public static Task<EscalationRow?> LatestAsync(Transaction transaction, string topic, DateTimeOffset after) => transaction.FindAsync<EscalationRow>(
        $"SELECT {Columns} FROM escalations WHERE topic = @topic AND (opened_at > @after OR state = 'open') ORDER BY opened_at DESC, id DESC LIMIT 1", new { topic, after });

    /// <summary>Writes down what happened, and numbers it.</summary>
    public static Task<long> NoteAsync(Transaction transaction, long id, string what, string? person, string? note, DateTimeOffset now) => transaction.FindAsync<long>(
        "INSERT INTO escalation_events (escalation, at, person, what, note) VALUES (@id, @now, @person, @what, @note) RETURNING id", new { id, now, person, what, note });

    public static Task AddRecipientAsync(Transaction transaction, long id, string conversation, string? person, string outboxKey, DateTimeOffset now) => transaction.ExecuteAsync(
        """
        INSERT INTO escalation_recipients (escalation, conversation, person, outbox_key, sent_at) VALUES (@id, @conversation, @person, @outboxKey, @now)
        ON CONFLICT (escalation, conversation) DO NOTHING
        """,
        new { id, conversation, person, outboxKey, now });

    public static Task<IReadOnlyList<EscalationRecipient>> RecipientsAsync(Transaction transaction, long id) => transaction.ListAsync<EscalationRecipient>(
        """
        SELECT r.conversation, c.channel, r.person, r.outbox_key, r.sent_at FROM escalation_recipients r JOIN conversations c ON c.conversation = r.conversation
        WHERE r.escalation = @id ORDER BY r.sent_at, r.conversation
        """,
        new { id });

    public Task<IReadOnlyList<EscalationRow>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<EscalationRow>>(
        async c => (await c.QueryAsync<EscalationRow>(new CommandDefinition(
            $"SELECT {Columns} FROM escalations WHERE due_at <= @now AND state = 'open' ORDER BY due_at LIMIT @most", new { now, most }, cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    public Task<EscalationRow?> FindAsync(long id, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<EscalationRow>(new CommandDefinition($"SELECT {Columns} FROM escalations WHERE id = @id", new { id }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>Who has been called to a case already, by key.</summary>
    public Task<IReadOnlyList<string?>> CalledAsync(long id, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string?>>(
        async c => (await c.QueryAsync<string?>(new CommandDefinition("SELECT person FROM escalation_recipients WHERE escalation = @id", new { id }, cancellationToken: cancellationToken))).AsList(),
        cancellationToken);

    /// <summary>How many open cases each supervisor was called to, by key.</summary>
    public Task<IReadOnlyDictionary<string, int>> OpenByPersonAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, int>>(
        async c => (await c.QueryAsync<(string Person, long Count)>(new CommandDefinition(
            "SELECT r.person, count(*) FROM escalation_recipients r JOIN escalations e ON e.id = r.escalation WHERE e.state = 'open' AND r.person IS NOT NULL GROUP BY r.person",
            cancellationToken: cancellationToken))).ToDictionary(r => r.Person, r => (int)r.Count, StringComparer.Ordinal),
        cancellationToken);

    /// <summary>The key of who last did <paramref name="what"/> to a case.</summary>
    public static Task<string?> LastByAsync(Transaction transaction, long id, string what) => transaction.FindAsync<string>(
        "SELECT person FROM escalation_events WHERE escalation = @id AND what = @what ORDER BY id DESC LIMIT 1", new { id, what });

    /// <summary>How the cases of a team ended that were opened in a time, with the weightiest reason of each.</summary>
    public Task<IReadOnlyList<EscalationCount>> CountAsync(string team, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<EscalationCount>>(
        async c => (await c.QueryAsync<(string Reasons, string State)>(new CommandDefinition(
            "SELECT reasons, state FROM escalations WHERE team = @team AND opened_at >= @from AND opened_at < @until", new { team, from, until }, cancellationToken: cancellationToken)))
            .GroupBy(r => (Reason: r.Reasons.Split(' ')[0], r.State)).Select(g => new EscalationCount(g.Key.Reason, g.Key.State, g.Count())).ToArray(),
        cancellationToken);
}
