using CoachBot.Coaching;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Shifts;
using CoachBot.Storage;
using CoachBot.Tests.Delivery;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Shifts;

public sealed class ShiftTellerTests
{
    private static readonly OrganisationOptions Organisation = new()
    {
        Teams = [new TeamOptions { Name = "Care", Shifts = [new ShiftOptions { Name = "Night", Days = "Daily", Start = "18:00", End = "02:30", TimeZone = "Europe/Berlin", Channel = "test/a" }] }],
    };

    /// <summary>From before the clock is put forward until after it is put back, with two processes that look every hour, and both down for ten hours over some ends.</summary>
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_end_is_told_once_over_two_changes_of_the_clock_and_late_ones_are_marked(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var time = new ManualTime();
        time.Set(new DateTimeOffset(2026, 3, 26, 12, 0, 0, TimeSpan.Zero));
        var processes = new[] { Teller(store.Database, time), Teller(store.Database, time) };
        await new ConversationTable(store.Database).SaveAsync("test/a", "test", null, "{}", time.GetUtcNow(), CancellationToken.None);
        foreach (var (at, isDown) in Hours(time.GetUtcNow(), new DateTimeOffset(2026, 10, 28, 12, 0, 0, TimeSpan.Zero)))
        {
            time.Set(at);
            if (!isDown)
            {
                await Task.WhenAll(processes.Select(p => p.TellDueAsync(CancellationToken.None)));
            }
        }

        var told = await store.Database.ReadAsync(async c => (await c.QueryAsync<(DateTimeOffset Ended, long Late)>("SELECT ended_at, CAST(is_late AS bigint) FROM shifts WHERE state = 'posted' ORDER BY ended_at")).ToArray(), CancellationToken.None);
        var messages = await store.Database.ReadAsync(c => c.QuerySingleAsync<long>("SELECT count(*) FROM outbox"), CancellationToken.None);
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.Equal(216, told.Length);
        Assert.Equal(216, messages);
        Assert.Equal(216, told.Select(t => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(t.Ended, berlin).DateTime)).Distinct().Count());
        Assert.Equal(["2026-03-29T01:00Z", "2026-10-25T01:30Z"], told.Where(t => TimeZoneInfo.ConvertTime(t.Ended, berlin).Date is { Month: 3, Day: 29 } or { Month: 10, Day: 25 }).Select(t => t.Ended.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)));
        // A look every hour comes up to half an hour after the end, which is late as well; the nights with both down are among them.
        Assert.Contains(told, t => t.Late == 1);
    }

    [Theory, OnSqlite]
    public async Task An_end_is_late_only_when_nobody_was_there(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var time = new ManualTime();
        time.Set(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        await new ConversationTable(store.Database).SaveAsync("test/a", "test", null, "{}", time.GetUtcNow(), CancellationToken.None);
        var teller = Teller(store.Database, time);
        Assert.Equal(0, await teller.TellDueAsync(CancellationToken.None));

        time.Set(new DateTimeOffset(2026, 5, 5, 0, 30, 5, TimeSpan.Zero));
        Assert.Equal(1, await teller.TellDueAsync(CancellationToken.None));
        time.Set(new DateTimeOffset(2026, 5, 6, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await Teller(store.Database, time).TellDueAsync(CancellationToken.None));

        var told = await store.Database.ReadAsync(async c => (await c.QueryAsync<(string Summary, long Late)>("SELECT summary, is_late FROM shifts WHERE state = 'posted' ORDER BY ended_at")).ToArray(), CancellationToken.None);
        Assert.Equal([0, 1], told.Select(t => t.Late));
        Assert.DoesNotContain("late:", told[0].Summary, StringComparison.Ordinal);
        Assert.Contains("late:", told[1].Summary, StringComparison.Ordinal);
    }

    private static IEnumerable<(DateTimeOffset At, bool IsDown)> Hours(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from; at <= until; at = at.AddHours(1))
        {
            yield return (at, at.Day % 5 == 0 && at.Hour < 10);
        }
    }

    private static ShiftTeller Teller(Database database, TimeProvider time)
    {
        var people = new PersonKeys();
        people.Use(new byte[32]);
        var roster = TestRoster.Of(database, Organisation);
        var channels = new OutgoingChannels([new FakeChannel()]);
        var shifts = new ShiftTable(database);
        var summaries = new SummaryMaker(new SummaryReader(new ReviewTable(database), new FeedbackTable(database), new EscalationTable(database), shifts), new Coach(Some.Playbook));
        var addresses = new Addresses(new ConversationTable(database), people, [], time, NullLogger<Addresses>.Instance);
        return new ShiftTeller(roster, shifts, summaries, new ShiftPost(database, new Outbox(time), channels, addresses, roster, time, NullLogger<ShiftPost>.Instance), time, NullLogger<ShiftTeller>.Instance);
    }
}
