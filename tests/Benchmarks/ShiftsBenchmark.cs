using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Shifts;
using CoachBot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks;

/// <summary>
/// Ends of shifts from before one change of the clock until after the next, in three time zones, with processes that are down over some of them; then ends of a shift in two real
/// processes on PostgreSQL, one of which is killed around each.
/// </summary>
internal static class ShiftsBenchmark
{
    private const int Seed = 11;

    private static readonly DateTimeOffset From = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Start, string End, string Zone)[] Shifts =
        [("Late", "14:00", "22:00", "Europe/Berlin"), ("Night", "18:00", "02:30", "Europe/Berlin"), ("Early", "06:00", "01:30", "America/New_York"), ("Day", "09:00", "02:45", "Australia/Sydney")];

    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("store        shift   ends at  in                    ends  told  twice  missing  wrong by the wall  while down  marked late   ok");
        var isGood = true;
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("shifts"))
        {
            isGood &= await YearAsync(title, settings);
        }

        return await ShiftsCluster.RunAsync() && isGood;
    }

    private static async Task<bool> YearAsync(string title, (string, string?)[] settings)
    {
        var clock = new SetClock { Now = From };
        await using var database = await BenchmarkStores.OpenAsync(settings);
        // One process on SQLite; two on PostgreSQL, which look at the same moments.
        var tellers = Enumerable.Range(0, database.Dialect.IsShared ? 2 : 1).Select(_ => TellerOf(database, clock)).ToArray();
        foreach (var shift in Shifts)
        {
            await new ConversationTable(database).SaveAsync($"emulator/{shift.Name}", "emulator", null, "{}", From, CancellationToken.None);
        }

        var downs = Downs();
        var hours = tellers[0].GetRequiredService<Organisation.RosterSource>().Current.Teams[0].Shifts;
        await TellAsync(tellers);
        // The alarms of the schedule: at each end, and when a process starts again.
        var alarms = hours.SelectMany(s => s.Shift.Hours.EndsBetween(From, Until)).Select(w => w.End + ShiftTeller.Settling).Concat(downs.Select(d => d.Until)).Order();
        foreach (var at in alarms.Where(a => !downs.Any(d => a >= d.From && a < d.Until)))
        {
            clock.Now = at;
            await TellAsync(tellers);
        }

        var told = await database.ReadAsync(async c => (await c.QueryAsync<(string Shift, DateTimeOffset Ended, long Late)>("SELECT shift, ended_at, CAST(is_late AS bigint) FROM shifts WHERE state = 'posted'")).ToArray(), CancellationToken.None);
        var messages = await database.ReadAsync(async c => (await c.QueryAsync<string>("SELECT key FROM outbox")).ToArray(), CancellationToken.None);
        return Shifts.Select(s => Report(title, s, told.Where(t => t.Shift == $"Care/{s.Name}").ToArray(), messages.Count(m => m.Contains($"/Care/{s.Name}/", StringComparison.Ordinal)), downs)).ToArray().All(g => g);
    }

    private static Task<int[]> TellAsync(IEnumerable<IServiceProvider> tellers) => Task.WhenAll(tellers.Select(t => t.GetRequiredService<ShiftTeller>().TellDueAsync(CancellationToken.None)));

    /// <summary>Forty times down, from an hour to two days; older ends than three days are told by nobody.</summary>
    private static (DateTimeOffset From, DateTimeOffset Until)[] Downs()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, 40).Select(i => From.AddDays((i * 6) + random.Next(1, 3)).AddMinutes(random.Next(1440))).Select(at => (at, at.AddMinutes(random.Next(60, 2880))))];
    }

    private static bool Report(string title, (string Name, string Start, string End, string Zone) shift, (string Shift, DateTimeOffset Ended, long Late)[] told, int messages, (DateTimeOffset From, DateTimeOffset Until)[] downs)
    {
        // Told apart from the program's own calendar: on each day the wall shows the end once, at the time that is set, or at the change of the clock where that time is missing.
        var zone = TimeZoneInfo.FindSystemTimeZoneById(shift.Zone);
        var end = TimeOnly.Parse(shift.End, CultureInfo.InvariantCulture);
        var days = told.Select(t => TimeZoneInfo.ConvertTime(t.Ended, zone).DateTime).ToArray();
        var expected = Enumerable.Range(0, 400).Select(i => DateOnly.FromDateTime(From.DateTime).AddDays(i - 1).ToDateTime(end))
            .Count(wall => InstantOf(wall, zone) is var at && at > From && at + ShiftTeller.Settling <= LastAlarm(downs));
        var wrong = days.Count(d => TimeOnly.FromDateTime(d) != end && !zone.IsInvalidTime(d.Date + end.ToTimeSpan()));
        var twice = messages - told.Length + days.Length - days.Select(d => d.Date).Distinct().Count();
        var whileDown = told.Count(t => downs.Any(d => t.Ended + ShiftTeller.Settling >= d.From && t.Ended.AddMinutes(5) < d.Until));
        var late = told.Count(t => t.Late == 1);
        var isGood = twice == 0 && told.Length == expected && wrong == 0 && whileDown == late;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-12} {shift.Name,-7} {shift.End,7}  {shift.Zone,-20} {expected,5} {told.Length,5} {twice,6} {expected - told.Length,8} {wrong,18} {whileDown,11} {late,12}   {(isGood ? "yes" : "NO")}"));
        return isGood;
    }

    private static DateTimeOffset LastAlarm((DateTimeOffset From, DateTimeOffset Until)[] downs) => downs.Max(d => d.Until) is var last && last > Until ? last : Until + ShiftTeller.Settling;

    private static DateTimeOffset InstantOf(DateTime wall, TimeZoneInfo zone) =>
        new(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Min() : zone.GetUtcOffset(zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall));

    private static IServiceProvider TellerOf(Database database, TimeProvider clock)
    {
        var builder = BenchmarkHost.Whole(
        [
            ("Organisation:Teams:0:Name", "Care"),
            .. Shifts.SelectMany((s, i) => new[] { ("Name", s.Name), ("Days", "Daily"), ("Start", s.Start), ("End", s.End), ("TimeZone", s.Zone), ("Channel", $"emulator/{s.Name}") }.Select(p => ($"Organisation:Teams:0:Shifts:{i}:{p.Item1}", (string?)p.Item2))),
        ]);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder)));
        return builder.Build().Services;
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
