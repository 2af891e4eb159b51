using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Delivery;

public sealed class InboxTests
{
    [Theory, OnPostgreSql]
    public async Task What_one_process_took_in_is_a_duplicate_for_the_other_until_it_failed(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (here, there) = (SomeInbox(store.Database), SomeInbox(store.Open()));

        Assert.True(await here.IsFirstAsync("msteams", "a:1", "17", CancellationToken.None));
        Assert.False(await there.IsFirstAsync("msteams", "a:1", "17", CancellationToken.None));
        Assert.True(await there.IsFirstAsync("msteams", "a:1", "18", CancellationToken.None));
        await here.ForgetAsync("msteams", "a:1", "17");
        Assert.True(await there.IsFirstAsync("msteams", "a:1", "17", CancellationToken.None));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_costs_nobody_an_answer()
    {
        await using var away = new Database(StorageSetup.DialectOf(
            new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=9;Timeout=1;Username=a;Database=a" }, "/"));

        Assert.True(await new Inbox(new InboxTable(away), TimeProvider.System, NullLogger<Inbox>.Instance).IsFirstAsync("msteams", "a:1", "17", CancellationToken.None));
    }

    private static Inbox SomeInbox(Database database) => new(new InboxTable(database), TimeProvider.System, NullLogger<Inbox>.Instance);
}
