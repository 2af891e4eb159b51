using CoachBot.Delivery;
using CoachBot.Tests.Storage;
using Dapper;

namespace CoachBot.Tests.Delivery;

public sealed class OutboxTests
{
    private static readonly SendOutcome Busy = new(SendResult.NotYet) { Problem = "The channel answered 429." };
    private static readonly SendOutcome Silent = new(SendResult.Unsure) { Problem = "No answer." };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_key_is_one_message_however_often_it_is_added(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);

        Assert.True(await office.AddAsync("nudge/1"));
        Assert.False(await office.AddAsync("nudge/1"));
        await office.SendAllAsync();
        Assert.False(await office.AddAsync("nudge/1"));
        await office.SendAllAsync();

        Assert.Equal(["nudge/1"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_whose_transaction_fails_is_not_sent(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Database.WriteAsync(
            async t =>
            {
                await office.Outbox.AddAsync(t, "nudge/1", "test/a", "payload");
                throw new InvalidOperationException("in between");
            },
            CancellationToken.None));
        await office.SendAllAsync();

        Assert.Empty(office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_conversation_waits_for_its_oldest_message_and_holds_up_no_other(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(Busy);
        await office.AddAsync("a1");
        await office.AddAsync("a2");
        await office.AddAsync("b1", "test/b");

        await office.SendAllAsync();
        Assert.Equal(["a1", "b1"], office.Tried);

        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.SendAllAsync();
        Assert.Equal(["a1", "b1", "a1", "a2"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_wait_that_the_channel_asks_for_is_kept_and_waits_grow(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(Busy with { Wait = TimeSpan.FromSeconds(90) });
        await office.AddAsync("a1");
        await office.SendAllAsync();

        office.Time.Advance(TimeSpan.FromSeconds(89));
        Assert.False(await office.Sender.SendNextAsync(CancellationToken.None));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await office.Sender.SendNextAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_certainly_did_not_arrive_is_sent_again_as_it_is_and_what_may_have_arrived_is_told_apart(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(Busy);
        office.Channel.Answers.Enqueue(Silent);
        office.Channel.Answers.Enqueue(Busy);
        await office.AddAsync("a1");

        for (var i = 0; i < 4; i++)
        {
            await office.SendAllAsync();
            office.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["a1", "a1", "a1 again", "a1 again"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_held_by_a_killed_process_comes_back_after_its_lease_as_one_that_may_have_arrived(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddAsync("a1");
        await office.AddAsync("a2");
        await office.Table.TakeAsync("killed", office.Time.GetUtcNow(), office.Time.GetUtcNow() + TimeSpan.FromMinutes(1), CancellationToken.None);

        await office.SendAllAsync();
        Assert.Empty(office.Tried);

        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.SendAllAsync();
        Assert.Equal(["a1 again", "a2"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task At_the_start_of_the_only_process_nothing_is_held_any_more(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddAsync("a1");
        await office.Table.TakeAsync("killed", office.Time.GetUtcNow(), office.Time.GetUtcNow() + TimeSpan.FromMinutes(1), CancellationToken.None);

        await office.Table.ReleaseAllAsync(CancellationToken.None);
        await office.SendAllAsync();

        Assert.Equal(["a1 again"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_lost_the_lease_cannot_write_down_an_outcome(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddAsync("a1");
        var now = office.Time.GetUtcNow();
        var row = await office.Table.TakeAsync("slow", now, now, CancellationToken.None);
        await office.Table.TakeAsync("other", now, now + TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.False(await office.Table.SentAsync(row!.Id, "slow", "activity", now));
        Assert.True(await office.Table.SentAsync(row.Id, "other", "activity", now));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_replaces_the_one_it_follows(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(new SendOutcome(SendResult.Sent) { ActivityId = "17" });
        office.Channel.Answers.Enqueue(Silent);
        await office.AddAsync("nudge");
        await office.AddAsync("nudge/taken", target: "nudge");
        await office.SendAllAsync();
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.SendAllAsync();

        Assert.Equal(["nudge", "nudge/taken", "nudge/taken"], office.Tried);
        Assert.Equal([null, "17", "17"], office.Channel.Tried.Select(m => m.Replaces));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_poisoned_message_is_parked_lets_the_next_one_pass_and_can_be_sent_again(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(new SendOutcome(SendResult.Refused) { Problem = "The channel answered 413." });
        await office.AddAsync("a1");
        await office.AddAsync("a2");
        await office.SendAllAsync();

        var parked = Assert.Single(await office.Table.ParkedAsync(10, CancellationToken.None));
        Assert.Equal(("a1", 1, "The channel answered 413."), (parked.Key, parked.Attempts, parked.Problem));
        var counts = await office.Table.CountAsync(CancellationToken.None);
        Assert.Equal((0, 1, null), (counts.Open, counts.Parked, counts.Oldest));

        Assert.True(await office.Table.SendAgainAsync("a1", office.Time.GetUtcNow(), CancellationToken.None));
        await office.SendAllAsync();
        Assert.Equal(["a1", "a2", "a1"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_that_nobody_takes_for_a_day_is_parked(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddAsync("a1");
        for (var i = 0; i < 24 * 7; i++)
        {
            office.Channel.Answers.Enqueue(Busy);
            await office.SendAllAsync();
            office.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(1, (await office.Table.CountAsync(CancellationToken.None)).Parked);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_closed_conversation_is_forgotten(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        office.Channel.Answers.Enqueue(new SendOutcome(SendResult.Gone) { Problem = "The channel answered 403." });
        await office.AddAsync("a1");
        await office.AddAsync("a2");
        await office.SendAllAsync();

        Assert.Equal(["a1"], office.Tried);
        Assert.Equal(2, (await office.Table.CountAsync(CancellationToken.None)).Parked);
    }

    [Fact]
    public async Task Who_comes_back_into_a_forgotten_conversation_can_be_written_to_again()
    {
        await using var office = await PostOffice.OpenAsync("Sqlite");
        await HearAsync();
        office.Channel.Answers.Enqueue(new SendOutcome(SendResult.Gone) { Problem = "The channel answered 403." });
        await office.AddAsync("a1");
        await office.SendAllAsync();

        await HearAsync();
        await office.AddAsync("a2");
        await office.SendAllAsync();

        Assert.Equal(["a1", "a2"], office.Tried);

        ValueTask HearAsync() => office.Addresses.RememberAsync("test/a", "test", "ana", new HeardBy("https://channel.example", null), () => "{}");
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_does_not_close_its_conversation()
    {
        await using var office = await PostOffice.OpenAsync("Sqlite");
        await office.AddAsync("card");
        await office.SendAllAsync();
        office.Channel.Answers.Enqueue(new SendOutcome(SendResult.Gone) { Problem = "The channel answered 404." });
        await office.AddAsync("card:2", target: "card");
        await office.SendAllAsync();

        await office.AddAsync("a2");
        await office.SendAllAsync();

        Assert.Equal(["card", "card:2", "a2"], office.Tried);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_sent_is_not_kept(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddAsync("a1");
        await office.SendAllAsync();

        Assert.Null(await office.Database.ReadAsync(c => c.QuerySingleAsync<string?>("SELECT payload FROM outbox"), CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_processes_share_the_work_and_keep_the_order(string kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        for (var i = 0; i < 100; i++)
        {
            await office.AddAsync($"{i:000}", i % 3 == 0 ? "test/b" : "test/a");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.NewSender()).Select(sender => Task.Run(async () =>
        {
            for (var idle = 0; idle < 20;)
            {
                idle = await sender.SendNextAsync(CancellationToken.None) ? 0 : idle + 1;
            }
        })));

        Assert.Equal(100, office.Tried.Distinct().Count());
        Assert.Equal(100, office.Tried.Count());
        foreach (var conversation in office.Channel.Tried.GroupBy(m => m.Reference))
        {
            Assert.Equal(conversation.Select(m => m.Key).Order(), conversation.Select(m => m.Key));
        }
    }
}
