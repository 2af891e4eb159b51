using CoachBot.Commitments;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Delivery;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Conversations;

/// <summary>Promises from the button to the reminder. The clock starts on Monday, 6 May 2030 at 07:08 UTC, 09:08 in Berlin.</summary>
public sealed class PromisesTests
{
    private const string Ana = "msteams/ana";

    private readonly ManualTime _time = new();
    private readonly PersonKeys _people = new();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_sent_is_listed_with_its_time_on_the_agents_clock_and_without_personal_details(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);

        var noted = await book.SentAsync(Ana, "I'll write to sam@example.com by 3 pm today", "by 3 pm today", CancellationToken.None);
        var list = await book.ListAsync(Ana, CancellationToken.None);

        Assert.Contains("until 15:00 today", noted.Summary, StringComparison.Ordinal);
        var text = string.Join('\n', list.Blocks.Select(b => b.ToString()));
        Assert.Contains("I'll write to [email] by 3 pm today”, until 15:00 today", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sam@", text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2030, 5, 6, 13, 0, 0, TimeSpan.Zero), Assert.Single(await new CommitmentTable(store.Database).OpenOfAsync(_people.Of(Ana), CancellationToken.None)).DueAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Pressed_twice_is_one_promise_and_others_do_not_see_it(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);

        await book.SentAsync(Ana, "I'll call", "tomorrow morning", CancellationToken.None);
        var again = await book.SentAsync(Ana, "I'll call", "tomorrow morning", CancellationToken.None);

        Assert.Contains("already", again.Summary, StringComparison.Ordinal);
        Assert.Equal("You have one open promise", (await book.ListAsync(Ana, CancellationToken.None)).Summary);
        Assert.StartsWith("You have no open promises", (await book.ListAsync("msteams/ben", CancellationToken.None)).Summary, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_promise_is_kept_moved_missed_or_dropped_by_its_maker_alone(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);
        var flow = new PromisesFlow(book);
        await book.SentAsync(Ana, "I'll call", "tomorrow morning", CancellationToken.None);
        var id = Assert.Single(await new CommitmentTable(store.Database).OpenOfAsync(_people.Of(Ana), CancellationToken.None)).Id;

        Assert.Contains("no open promise", (await book.CloseAsync("msteams/ben", id, "kept", CancellationToken.None)).Summary, StringComparison.Ordinal);
        Assert.Contains("Moved to Wed 8 May, 15:00", (await Ask(flow, $"moved {id} to Wednesday at 3 pm")).Summary, StringComparison.Ordinal);
        Assert.Contains("can't tell that time", (await Ask(flow, $"moved {id} to whenever")).Summary, StringComparison.Ordinal);
        Assert.Contains("promise kept", (await Ask(flow, $"kept {id}")).Summary, StringComparison.Ordinal);
        Assert.Contains("no open promise", (await Ask(flow, $"missed {id}")).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I kept 3 of them for you")]
    [InlineData("promises, promises")]
    [InlineData("moved")]
    [InlineData("kept")]
    public async Task Other_words_are_left_to_the_review(string text)
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));

        Assert.Null(await new PromisesFlow(await OpenAsync(store)).AnswerAsync(Some.Message(text), CancellationToken.None));
    }

    [Theory]
    [InlineData("", "by 3 pm")]
    [InlineData("too long", "by 3 pm")]
    public async Task What_no_button_of_ours_sends_is_not_noted(string text, string due)
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var book = await OpenAsync(store);

        await book.SentAsync(Ana, text == "too long" ? new string('x', 301) : text, due, CancellationToken.None);

        Assert.StartsWith("You have no open promises", (await book.ListAsync(Ana, CancellationToken.None)).Summary, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Its_maker_is_reminded_once_before_it_lapses_and_again_after_it_was_moved(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);
        var (here, there) = (SomeReminders(store), SomeReminders(store));
        await book.SentAsync(Ana, "I'll call", "by 3 pm", CancellationToken.None);
        var id = Assert.Single(await new CommitmentTable(store.Database).OpenOfAsync(_people.Of(Ana), CancellationToken.None)).Id;

        await here.RunAsync(CancellationToken.None);
        Assert.Empty(await PayloadsAsync(store));

        _time.Set(new DateTimeOffset(2030, 5, 6, 12, 46, 0, TimeSpan.Zero));
        await Task.WhenAll(here.RunAsync(CancellationToken.None), there.RunAsync(CancellationToken.None));
        Assert.Contains("“I'll call”. Keep it until 15:00 today", Assert.Single(await PayloadsAsync(store)), StringComparison.Ordinal);

        await book.MoveAsync(Ana, id, "5 pm", CancellationToken.None);
        _time.Set(new DateTimeOffset(2030, 5, 6, 14, 46, 0, TimeSpan.Zero));
        await here.RunAsync(CancellationToken.None);
        Assert.Equal(2, (await PayloadsAsync(store)).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_day_after_it_lapsed_without_a_word_it_counts_as_missed(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);
        await book.SentAsync(Ana, "I'll call", "by 3 pm", CancellationToken.None);

        _time.Advance(TimeSpan.FromDays(2));
        await SomeReminders(store).RunAsync(CancellationToken.None);

        Assert.Equal("missed", await store.Database.ReadAsync(c => c.QuerySingleAsync<string>("SELECT state FROM commitments"), CancellationToken.None));
        Assert.Empty(await PayloadsAsync(store));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_promise_without_a_time_is_let_go_after_a_week(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var book = await OpenAsync(store);
        await book.SentAsync(Ana, "I'll call", "when the stars are right", CancellationToken.None);

        foreach (var (days, state) in new[] { (6, "open"), (2, "dropped") })
        {
            _time.Advance(TimeSpan.FromDays(days));
            await SomeReminders(store).RunAsync(CancellationToken.None);
            Assert.Equal(state, await store.Database.ReadAsync(c => c.QuerySingleAsync<string>("SELECT state FROM commitments"), CancellationToken.None));
        }
    }

    private static async Task<Coaching.Replies.Reply> Ask(PromisesFlow flow, string text) => (await flow.AnswerAsync(Some.Message(text), CancellationToken.None))!;

    private static Task<IReadOnlyList<string>> PayloadsAsync(TestStore store) => store.Database.ReadAsync<IReadOnlyList<string>>(
        async c => (await c.QueryAsync<string>("SELECT payload FROM outbox ORDER BY id")).AsList(), CancellationToken.None);

    private async Task<PromiseBook> OpenAsync(TestStore store)
    {
        _people.Use(await Salt.ReadAsync(store.Database, CancellationToken.None));
        await new AgentTable(store.Database).SeenAsync(_people.Of(Ana), "Europe/Berlin", _time.GetUtcNow(), CancellationToken.None);
        await new ConversationTable(store.Database).SaveAsync("test/a", "test", _people.Of(Ana), "{}", _time.GetUtcNow(), CancellationToken.None);
        return new PromiseBook(new CommitmentTable(store.Database), new AgentTable(store.Database), _people, Clock());
    }

    private PersonClock Clock() => new(Options.Create(new CommitmentsOptions()), _time);

    private Reminders SomeReminders(TestStore store) => new(
        store.Database,
        new CommitmentTable(store.Database),
        Clock(),
        new ReminderPost(new ConversationTable(store.Database), new AgentTable(store.Database), new OutgoingChannels([new FakeChannel()]), new Outbox(_time)),
        Options.Create(new CommitmentsOptions()));
}
