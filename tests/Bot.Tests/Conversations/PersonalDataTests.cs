using System.Text.Json.Nodes;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Conversations;

public sealed class PersonalDataTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task My_data_shows_everything_about_the_asker_and_nothing_about_others(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var people = await SomePeopleAsync(store);

        var shown = JsonNode.Parse((await new MyDataFlow(new PersonTables(store.Database), people).AnswerAsync(Some.Message("my data"), CancellationToken.None))!.Summary)!;

        var me = people.Of("msteams/ana");
        Assert.Equal("Europe/Berlin", (string?)shown["agents"]![0]!["time_zone"]);
        Assert.Equal("2026-05-04T12:00:00.000Z", (string?)shown["agents"]![0]!["seen_at"]);
        Assert.Equal("trigger.calm-down", (string?)shown["silenced_rules"]![0]!["rule"]);
        Assert.Equal("msteams/msteams/ana", (string?)shown["conversations"]![0]!["conversation"]);
        Assert.Equal("for msteams/ana", (string?)shown["outbox"]![0]!["key"]);
        Assert.Equal("I'll call", (string?)shown["commitments"]![0]!["text"]);
        Assert.Equal("case of msteams/ana", (string?)shown["escalations"]![0]!["topic"]);
        Assert.Equal("took it", (string?)shown["escalation_events"]![0]!["what"]);
        Assert.Equal("ready", (string?)shown["reviews"]![0]!["verdict"]);
        Assert.DoesNotContain(people.Of("msteams/ben"), shown["agents"]!.ToJsonString() + shown["reviews"]!.ToJsonString() + shown["outbox"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(me, shown.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", 26_000)]
    [InlineData("slack", 3_000)]
    public async Task Much_is_shown_in_pages_that_fit_into_a_message_until_nothing_is_left(string channel, int longest)
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var people = await SomePeopleAsync(store);
        var me = people.Of("msteams/ana");
        await new ReviewTable(store.Database).AddAsync([.. Enumerable.Range(1, 199).Select(i => Review(me, Now.AddMinutes(i)))], CancellationToken.None);
        for (var i = 0; i < 250; i++)
        {
            await store.Database.WriteAsync(t => t.ExecuteAsync(
                "INSERT INTO commitments (key, agent, team, text, created_at) VALUES (@text, @me, '', @text, '2026-05-04T12:00:00.000Z')", new { me, text = $"I'll call number {i}" }), CancellationToken.None);
        }

        var flow = new MyDataFlow(new PersonTables(store.Database), people);
        var pages = new List<JsonNode>();
        for (string? next = "my data"; next is not null; next = ((string?)pages[^1]["next"])?.Replace("Type: ", "", StringComparison.Ordinal))
        {
            var text = (await flow.AnswerAsync(Some.Message(next) with { Channel = channel }, CancellationToken.None))!.Summary;
            Assert.True(text.Length < longest, $"A page of {text.Length} characters does not fit into a message.");
            pages.Add(JsonNode.Parse(text)!);
        }

        Assert.Equal(pages.Count, (int)pages[0]["pages"]!);
        Assert.Equal(200, All("reviews").Select(r => (string)r!["at"]!).Distinct().Count());
        Assert.Equal(251, All("commitments").Select(r => (string)r!["text"]!).Distinct().Count());

        IEnumerable<JsonNode?> All(string table) => pages.SelectMany(p => p[table]?.AsArray() ?? []);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Forget_me_deletes_everything_about_the_asker_and_nothing_about_others(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var people = await SomePeopleAsync(store);
        var tables = new PersonTables(store.Database);
        var silenced = new SilencedRules(new SilencedRuleTable(store.Database), people, TimeProvider.System);
        await silenced.LoadAsync(CancellationToken.None);
        var before = await DumpAsync(store, people.Of("msteams/ben"));

        var answer = await Flow(store, people, silenced).AnswerAsync(Some.Message("Forget me!"), CancellationToken.None);

        Assert.StartsWith("Done", answer!.Summary, StringComparison.Ordinal);
        Assert.Null(silenced.Of("msteams/ana"));
        Assert.NotNull(silenced.Of("msteams/ben"));
        Assert.All((await tables.ReadAsync(people.Of("msteams/ana"), CancellationToken.None)).Select(t => t.Value!.AsArray()), Assert.Empty);
        Assert.Equal(before, await DumpAsync(store, people.Of("msteams/ben")));
        Assert.Equal(2, await store.Database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM escalations"), CancellationToken.None));
    }

    [Fact]
    public async Task What_was_noted_before_forget_me_is_not_written_after_it()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var people = await SomePeopleAsync(store);
        var time = new ManualTime();
        var log = new ReviewLog(time);
        var recorder = new ReviewRecorder(log, new ReviewTable(store.Database), new AgentTable(store.Database), people, NullLogger<ReviewRecorder>.Instance);
        var silenced = new SilencedRules(new SilencedRuleTable(store.Database), people, time);
        log.Noted("msteams/ana", Some.Coach().ReviewDraft(new("Calm down.")));

        await Flow(store, people, silenced, log, time).AnswerAsync(Some.Message("forget me"), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(1));
        log.Noted("msteams/ana", Some.Coach().ReviewDraft(new("Calm down.")));
        await recorder.WriteAsync(CancellationToken.None);

        Assert.Single((await new PersonTables(store.Database).ReadAsync(people.Of("msteams/ana"), CancellationToken.None))["reviews"]!.AsArray());
    }

    [Fact]
    public async Task Every_column_that_names_a_person_is_shown_and_deleted()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var columns = await store.Database.ReadAsync(
            c => c.QueryAsync<(string Table, string Column)>("SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p.name IN ('agent', 'person')"),
            CancellationToken.None);

        Assert.Equal(columns.Order(), PersonTables.Covered.Order());
    }

    private static ForgetMeFlow Flow(TestStore store, PersonKeys people, SilencedRules silenced, ReviewLog? log = null, TimeProvider? time = null) => new(
        new PersonTables(store.Database),
        people,
        log ?? new ReviewLog(TimeProvider.System),
        silenced,
        [new AddressBook(new ConversationTable(store.Database), new AgentTable(store.Database), people, TimeProvider.System, NullLogger<AddressBook>.Instance)],
        time ?? TimeProvider.System);

    private static async Task<string> DumpAsync(TestStore store, string person)
    {
        var tables = new PersonTables(store.Database);
        return (await tables.ReadAsync(person, CancellationToken.None)).ToJsonString();
    }

    private static async Task<PersonKeys> SomePeopleAsync(TestStore store)
    {
        var people = new PersonKeys();
        people.Use(await Salt.ReadAsync(store.Database, CancellationToken.None));
        foreach (var name in new[] { "msteams/ana", "msteams/ben" })
        {
            var agent = people.Of(name);
            await new AgentTable(store.Database).SeenAsync(agent, "Europe/Berlin", Now, CancellationToken.None);
            await new SilencedRuleTable(store.Database).AddAsync(agent, "trigger.calm-down", Now, CancellationToken.None);
            await new ConversationTable(store.Database).SaveAsync($"msteams/{name}", "msteams", agent, "{}", Now, CancellationToken.None);
            await new ReviewTable(store.Database).AddAsync([Review(agent, Now)], CancellationToken.None);
            await store.Database.WriteAsync(t => AddRestAsync(t, name, agent, people.Of(name == "msteams/ana" ? "msteams/ben" : "msteams/ana")), CancellationToken.None);
        }

        return people;
    }

    private static async Task AddRestAsync(Transaction t, string name, string agent, string other)
    {
        await OutboxTable.AddAsync(t, $"for {name}", $"msteams/{name}", "payload", null, Now, Now);
        await t.ExecuteAsync("INSERT INTO commitments (key, agent, team, text, created_at) VALUES (@name, @agent, '', 'I''ll call', @Now)", new { name, agent, Now });
        var id = await t.FindAsync<long>(
            """
            INSERT INTO escalations (topic, team, agent, level, score, reasons, sentence, excerpt, opened_at, changed_at)
            VALUES (@topic, '', @agent, 'nudge', 0.5, '', '', '', @Now, @Now) RETURNING id
            """,
            new { topic = $"case of {name}", agent, Now });
        await t.ExecuteAsync("INSERT INTO escalation_events (escalation, at, person, what) VALUES (@id, @Now, @other, 'took it')", new { id, Now, other });
    }

    private static ReviewRow Review(string agent, DateTimeOffset at) => new() { At = at, Agent = agent, Kind = "draft", Verdict = "ready", Score = 90, Rules = ["a.one", "a.two"] };
}
