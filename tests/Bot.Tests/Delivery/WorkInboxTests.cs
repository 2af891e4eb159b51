using System.Data.Common;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.BotFramework.Support;
using CoachBot.Tests.Storage;

namespace CoachBot.Tests.Delivery;

public sealed class WorkInboxTests
{
    private static readonly byte[] Work = [1, 2, 3];
    private readonly TestTime _time = new();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_work_is_accepted_once_whichever_process_hears_of_it(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (one, other) = (Inbox(store.Database), Inbox(store.Open()));

        var accepted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).AcceptAsync("slack", [$"event {i / 4}", $"message {i / 4}"], Work)));

        Assert.Equal(10, accepted.Count(a => a));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_key_that_was_seen_is_enough(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var inbox = Inbox(store.Database);

        Assert.True(await inbox.AcceptAsync("slack", ["event 1", "message"], Work));
        Assert.False(await inbox.AcceptAsync("slack", ["event 2", "message"], Work));
        Assert.False(await inbox.AcceptAsync("slack", ["event 1", "message 2"], Work));
        Assert.False(await inbox.AcceptAsync("slack", ["event 2"], Work));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_accepts_holds_and_who_is_not_heard_of_loses(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (one, other) = (Inbox(store.Database), Inbox(store.Open()));
        await one.AcceptAsync("slack", ["a"], Work);

        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Empty(await other.TakeAsync("slack", 10, CancellationToken.None));
        await one.RenewAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Empty(await other.TakeAsync("slack", 10, CancellationToken.None));

        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Empty(await other.TakeAsync("teams", 10, CancellationToken.None));
        var taken = Assert.Single(await other.TakeAsync("slack", 10, CancellationToken.None));
        Assert.Equal(("a", 2), (taken.Key, taken.Attempts));
        Assert.Equal(Work, taken.Sealed);

        await one.DoneAsync("a");
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await one.TakeAsync("slack", 10, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Work_whose_end_could_not_be_written_down_is_taken_up_again(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var inbox = Inbox(store.Database);
        await inbox.AcceptAsync("slack", ["a"], Work);
        await inbox.AcceptAsync("slack", ["b"], Work);

        await RenameAsync("work", "away");
        await Assert.ThrowsAnyAsync<DbException>(() => inbox.DoneAsync("a"));
        await RenameAsync("away", "work");
        _time.Advance(TimeSpan.FromSeconds(50));
        await inbox.RenewAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal("a", Assert.Single(await inbox.TakeAsync("slack", 10, CancellationToken.None)).Key);

        Task RenameAsync(string from, string to) => store.Database.WriteAsync(t => t.ExecuteAsync($"ALTER TABLE {from} RENAME TO {to}"), CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Work_that_is_put_off_comes_back_when_it_is_due_and_done_work_does_not(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var inbox = Inbox(store.Database);
        await inbox.AcceptAsync("slack", ["a"], Work);
        await inbox.AcceptAsync("slack", ["b"], Work);
        await inbox.LaterAsync("a", TimeSpan.FromSeconds(30));
        await inbox.DoneAsync("b");

        Assert.Empty(await inbox.TakeAsync("slack", 10, CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("a", Assert.Single(await inbox.TakeAsync("slack", 10, CancellationToken.None)).Key);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_stopping_process_lets_go_of_is_free_at_once_and_done_work_is_not_accepted_again(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (one, other) = (Inbox(store.Database), Inbox(store.Open()));
        await one.AcceptAsync("slack", ["a"], Work);
        await one.ReleaseMineAsync();
        Assert.Single(await other.TakeAsync("slack", 10, CancellationToken.None));
        await other.DoneAsync("a");
        Assert.False(await one.AcceptAsync("slack", ["a"], Work));
    }

    private WorkInbox Inbox(Database database) => new(database, new WorkTable(database), new GroupedWrites(database), _time);
}
