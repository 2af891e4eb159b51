using System.Diagnostics;
using System.Globalization;
using CoachBot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Benchmarks;

/// <summary>Two real processes on one PostgreSQL, each with its scheduler, at one end of a shift after another. One of them, in turn, is killed a moment before or after.</summary>
internal static class ShiftsCluster
{
    public const string Name = "shifts-worker";

    private const int Rounds = 10;
    private const int Seed = 13;
    private const string Ready = "ready";

    /// <summary>Long enough for both to start.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(12);

    private static readonly DateTimeOffset FirstEnd = new(2026, 5, 4, 22, 0, 0, TimeSpan.Zero);

    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("two processes, one killed      rounds  told once  twice  missing  told after s: by the alarm (longest)  by the look at what is left over (longest)   ok");
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("cluster"))
        {
            if (settings[0].Value == nameof(StorageProvider.PostgreSql))
            {
                return await RunAsync(title, settings);
            }
        }

        return true;
    }

    private static async Task<bool> RunAsync(string title, (string Key, string? Value)[] settings)
    {
        await using var database = await BenchmarkStores.OpenAsync(settings);
        await new ConversationTable(database).SaveAsync("emulator/care", "emulator", null, "{}", FirstEnd, CancellationToken.None);
        await database.WriteAsync(t => t.ExecuteAsync("INSERT INTO shifts (shift, team, ended_at, state, told_at) VALUES ('Care/Late', 'Care', @at, 'since', @at)", new { at = FirstEnd.AddHours(-1) }), CancellationToken.None);
        var random = new Random(Seed);
        var waits = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            waits.Add(await RoundAsync(database, settings, FirstEnd.AddDays(round), random));
        }

        var told = (await database.ReadAsync(c => c.QueryAsync<long>("SELECT count(*) FROM outbox GROUP BY split_part(key, '/', 2)"), CancellationToken.None)).ToArray();
        var rows = await database.ReadAsync(c => c.QuerySingleAsync<long>("SELECT count(*) FROM shifts WHERE state = 'posted'"), CancellationToken.None);
        var twice = told.Count(t => t > 1);
        var isGood = told.Length == Rounds && rows == Rounds && twice == 0;
        var (alarm, look) = (waits.Where(w => w <= 10).ToArray(), waits.Where(w => w > 10).ToArray());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-30} {Rounds,6} {told.Length - twice,10} {twice,6} {Rounds - told.Length,8}     {alarm.Length,5} ({alarm.DefaultIfEmpty().Max():0.0} s) {look.Length,35} ({look.DefaultIfEmpty().Max():0.0} s)   {(isGood ? "yes" : "NO")}"));
        return isGood;
    }

    /// <summary>Seconds from the end to its summary.</summary>
    private static async Task<double> RoundAsync(Database database, (string Key, string? Value)[] settings, DateTimeOffset end, Random random)
    {
        var offset = end - Before - TimeProvider.System.GetUtcNow();
        var workers = new[] { Start(settings, offset), Start(settings, offset) };
        foreach (var worker in workers)
        {
            if (await worker.StandardOutput.ReadLineAsync() != Ready)
            {
                throw new InvalidOperationException("A worker did not start.");
            }
        }

        // The alarm rings five seconds after the end.
        var killed = random.Next(2);
        var wait = end.AddSeconds(random.NextDouble() * 6) - (TimeProvider.System.GetUtcNow() + offset);
        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        await KillAsync(workers[killed]);
        var told = 0.0;
        for (var start = Stopwatch.GetTimestamp(); told == 0 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(100);)
        {
            await Task.Delay(100);
            told = await database.ReadAsync(c => c.QuerySingleAsync<double>("SELECT coalesce(max(extract(epoch FROM told_at - ended_at)), 0)::float8 FROM shifts WHERE ended_at = @end", new { end }), CancellationToken.None);
        }

        // Whoever would tell it a second time gets the time to.
        await Task.Delay(2000);
        await KillAsync(workers[1 - killed]);
        return told;
    }

    private static Process Start((string Key, string? Value)[] settings, TimeSpan offset) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(ShiftsCluster).Assembly.Location, Name, settings[1].Value!, offset.Ticks.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;

    private static async Task KillAsync(Process worker)
    {
        worker.Kill();
        await worker.WaitForExitAsync();
        worker.Dispose();
    }

    /// <summary>The process that is killed.</summary>
    /// <param name="arguments">The connection string, and by how much its clock is off.</param>
    public static async Task WorkAsync(string[] arguments)
    {
        var builder = BenchmarkHost.Whole(
            ("Storage:Provider", nameof(StorageProvider.PostgreSql)), ("Storage:ConnectionString", arguments[0]),
            ("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Shifts:0:Name", "Late"), ("Organisation:Teams:0:Shifts:0:Days", "Daily"), ("Organisation:Teams:0:Shifts:0:Start", "14:00"),
            ("Organisation:Teams:0:Shifts:0:End", "22:00"), ("Organisation:Teams:0:Shifts:0:Channel", "emulator/care"));
        builder.Services.AddSingleton<TimeProvider>(new MovedClock(new TimeSpan(long.Parse(arguments[1], CultureInfo.InvariantCulture))));
        await using var app = builder.Build();
        await app.StartAsync();
        Console.WriteLine(Ready);
        await app.WaitForShutdownAsync();
    }

    private sealed class MovedClock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
    }
}
