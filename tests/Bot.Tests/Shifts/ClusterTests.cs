using CoachBot.Shifts;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Tests.Shifts;

/// <summary>Several processes with one PostgreSQL, each with its scheduler running, at the end of a shift.</summary>
public sealed class ClusterTests
{
    private const int Processes = 2;

    private static readonly DateTimeOffset End = new(2030, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] Care =
    [
        ("Organisation:Teams:0:Name", "Care"),
        ("Organisation:Teams:0:Shifts:0:Name", "Early"), ("Organisation:Teams:0:Shifts:0:Days", "Daily"), ("Organisation:Teams:0:Shifts:0:Start", "06:00"), ("Organisation:Teams:0:Shifts:0:End", "12:00"),
        ("Organisation:Teams:0:Shifts:0:Channel", "test/care"),
    ];

    [Theory, OnPostgreSql]
    public async Task An_end_is_told_once_by_the_schedule_that_the_processes_share(string kind)
    {
        await using var store = await OpenAsync(kind);
        var processes = await StartAsync(store);

        await ToldAsync(store);

        Assert.Equal(Processes, await CountAsync(store, "SELECT count(*) FROM qrtz_scheduler_state"));
        // One alarm for the shift and one for what is left over, however many processes there are.
        Assert.Equal(2, await CountAsync(store, "SELECT count(*) FROM qrtz_triggers"));
        await StopAsync(processes);
        await ToldOnceAsync(store);
    }

    [Theory, OnPostgreSql]
    public async Task An_end_is_told_once_when_a_process_stops_just_before_it(string kind)
    {
        await using var store = await OpenAsync(kind);
        var processes = await StartAsync(store);
        await ScheduleOf(processes[0]).StopAsync(CancellationToken.None);

        await ToldAsync(store);

        await StopAsync(processes);
        await ToldOnceAsync(store);
    }

    private static async Task<TestStore> OpenAsync(string kind)
    {
        var store = await TestStore.CreateAsync(kind);
        await new ConversationTable(store.Database).SaveAsync("test/care", "test", null, "care", End, CancellationToken.None);
        await store.Database.WriteAsync(t => t.ExecuteAsync("INSERT INTO shifts (shift, team, ended_at, state, told_at) VALUES ('Care/Early', 'Care', @at, 'since', @at)", new { at = End.AddHours(-1) }), CancellationToken.None);
        return store;
    }

    private static async Task<IReadOnlyList<WebApplication>> StartAsync(TestStore store)
    {
        var time = new RunningTime(End.AddSeconds(-2));
        var processes = Enumerable.Range(0, Processes).Select(_ => Supervision.Compose(
            store.Open(), time, new MemoryChannels(), [.. Care, ("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", store.Options.ConnectionString)])).ToArray();
        await Task.WhenAll(processes.Select(p => ScheduleOf(p).StartAsync(CancellationToken.None)));
        return processes;
    }

    private static async Task StopAsync(IEnumerable<WebApplication> processes)
    {
        foreach (var process in processes)
        {
            await ScheduleOf(process).StopAsync(CancellationToken.None);
            await process.DisposeAsync();
        }
    }

    private static ShiftSchedule ScheduleOf(WebApplication process) => process.Services.GetServices<IHostedService>().OfType<ShiftSchedule>().Single();

    private static async Task ToldAsync(TestStore store)
    {
        for (var i = 0; i < 300 && await CountAsync(store, "SELECT count(*) FROM shifts WHERE state = 'posted'") == 0; i++)
        {
            await Task.Delay(100);
        }

        // The others had their turn as well.
        await Task.Delay(1000);
    }

    private static async Task ToldOnceAsync(TestStore store)
    {
        Assert.Equal(1, await CountAsync(store, "SELECT count(*) FROM outbox"));
        // The look at what is left over comes a minute after the start; so it was the alarm.
        Assert.Equal(1, await CountAsync(store, "SELECT count(*) FROM shifts WHERE state = 'posted' AND is_late = 0 AND told_at < ended_at + interval '30 seconds'"));
    }

    private static Task<long> CountAsync(TestStore store, string sql) => store.Database.ReadAsync(c => c.QuerySingleAsync<long>(sql), CancellationToken.None);

    /// <summary>A clock that runs, from a moment on.</summary>
    private sealed class RunningTime(DateTimeOffset start) : TimeProvider
    {
        private readonly long _began = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_began);
    }
}
