using System.Diagnostics;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Shifts;
using CoachBot.Shifts;
using CoachBot.Storage;
using Dapper;
using Npgsql;

namespace CoachBot.Benchmarks;

/// <summary>The summary of a shift out of a store with a million reviews, 200,000 of them in that shift and as many in each of the four before.</summary>
internal static class SummaryBenchmark
{
    private const int Shifts = 5;
    private const int ReviewsAShift = 200_000;
    private const int AtOnce = 20_000;
    private const string Team = "Care";

    private static readonly DateTimeOffset End = new(2026, 5, 8, 22, 0, 0, TimeSpan.Zero);
    private static readonly string[] Verdicts = ["ready", "tweak", "hold"];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-bench-");
        try
        {
            await MeasureAsync("SQLite", new StorageOptions { ConnectionString = $"Data Source={folder.FullName}/bench.db" });
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (Environment.GetEnvironmentVariable("COACHBOT_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("PostgreSQL: skipped, COACHBOT_TEST_POSTGRES is not set");
            return;
        }

        var schema = "bench_" + Guid.NewGuid().ToString("N");
        await using var source = NpgsqlDataSource.Create(server);
        await using (var create = source.CreateCommand($"CREATE SCHEMA {schema}"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await MeasureAsync("PostgreSQL", new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString() });
        await using var drop = source.CreateCommand($"DROP SCHEMA {schema} CASCADE");
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(string name, StorageOptions options)
    {
        await using var database = new Database(StorageSetup.DialectOf(options, "/"));
        await database.Dialect.ClaimAsync(CancellationToken.None);
        await new Migrator(database, TimeProvider.System).MigrateAsync(CancellationToken.None);
        var playbook = PlaybookLoader.Load(PlaybookLoader.ShippedFolder);
        await FillAsync(new ReviewTable(database), [.. playbook.Summaries.Select(s => s.Id)]);
        var reviews = await database.ReadAsync(c => c.QuerySingleAsync<long>("SELECT count(*) FROM reviews"), CancellationToken.None);
        var shift = new Shift(Team, "Late", new WeeklyHours(WeeklyHours.Daily, new TimeOnly(14, 0), new TimeOnly(22, 0), TimeZoneInfo.Utc));
        var maker = new SummaryMaker(new SummaryReader(new ReviewTable(database), new FeedbackTable(database), new EscalationTable(database), new ShiftTable(database)), new Coach(playbook));
        var times = new double[9];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await maker.OfShiftAsync(shift, shift.Hours.EndsBetween(End.AddTicks(-1), End).Single(), isLate: false, null, CancellationToken.None);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var first = times[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: summary over {reviews:N0} reviews: first {first:0} ms, median {Measure.Middle(times):0} ms, slowest {times[^1]:0} ms (at most 1000)"));
    }

    private static async Task FillAsync(ReviewTable table, string[] rules)
    {
        var random = new Random(3);
        for (var day = 0; day < Shifts; day++)
        {
            for (var done = 0; done < ReviewsAShift; done += AtOnce)
            {
                await table.AddAsync([.. Enumerable.Range(0, AtOnce).Select(_ => Review(random, End.AddDays(-day), rules))], CancellationToken.None);
            }
        }
    }

    private static ReviewRow Review(Random random, DateTimeOffset end, string[] rules) => new()
    {
        At = end.AddSeconds(-random.Next(1, 8 * 3600)),
        Team = Team,
        Agent = $"agent {random.Next(500)}",
        Kind = random.Next(4) == 0 ? "transcript" : "draft",
        Verdict = Verdicts[random.Next(3)],
        Score = random.Next(100),
        Rules = [.. Enumerable.Range(0, 3).Select(_ => rules[random.Next(rules.Length)]).Distinct(StringComparer.Ordinal)],
    };
}
