using System.Diagnostics;
using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoachBot.Benchmarks;

/// <summary>What the store costs: a turn, a message for the outbox, and the counts of a shift out of a million reviews.</summary>
internal static class StoreBenchmark
{
    private const int Reviews = 1_000_000;
    private const int AtOnce = 2000;
    private const int Samples = 500;
    private const string Server = "COACHBOT_TEST_POSTGRES";

    private static readonly DateTimeOffset Start = new(2026, 5, 4, 6, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-store-");
        await RunAsync("SQLite", new SqliteDialect($"Data Source={folder.FullName}/coachbot.db", "/"));
        folder.Delete(recursive: true);
        if (Environment.GetEnvironmentVariable(Server) is not { Length: > 0 } server)
        {
            Console.WriteLine($"PostgreSQL: not measured, {Server} names no server.");
            return;
        }

        await ExecuteAsync(server, "DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench");
        await RunAsync("PostgreSQL", new PostgreSqlDialect(new NpgsqlConnectionStringBuilder(server) { SearchPath = "bench" }.ToString()));
        await ExecuteAsync(server, "DROP SCHEMA bench CASCADE");
    }

    private static async Task RunAsync(string title, Dialect dialect)
    {
        await using var database = new Database(dialect);
        await dialect.ClaimAsync(CancellationToken.None);
        await new Migrator(database, TimeProvider.System).MigrateAsync(CancellationToken.None);
        await TurnAsync(title, database);
        await OutboxAsync(title, database);
        await SummaryAsync(title, database);
    }

    private static async Task TurnAsync(string title, Database database)
    {
        var people = new PersonKeys();
        people.Use(await Salt.ReadAsync(database, CancellationToken.None));
        var log = new ReviewLog(TimeProvider.System);
        var review = new Coaching.Coach(Coaching.Rules.Loading.PlaybookLoader.Load(Coaching.Rules.Loading.PlaybookLoader.ShippedFolder)).ReviewDraft(new("You need to calm down. I'll call you by 3 pm."));
        using var recorder = new ReviewRecorder(log, new ReviewTable(database), new AgentTable(database), people, NullLogger<ReviewRecorder>.Instance);
        var noted = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var start = Stopwatch.GetTimestamp();
            log.Noted("emulator/ana", review);
            noted[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var written = Stopwatch.GetTimestamp();
        await recorder.WriteAsync(CancellationToken.None);
        Say($"{title}: a turn's write takes {Measure.Middle(noted) * 1000:0.0} us of the turn, and {Stopwatch.GetElapsedTime(written).TotalMilliseconds / Samples:0.000} ms behind it");
    }

    private static async Task OutboxAsync(string title, Database database)
    {
        using var outbox = new Outbox(TimeProvider.System);
        var added = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await database.WriteAsync(t => outbox.AddAsync(t, $"key {i}", "conversation", "payload"), CancellationToken.None);
            added[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Say($"{title}: a message is safely in the outbox after {Measure.Middle(added):0.00} ms (median)");
    }

    /// <summary>A million reviews in one shift of ten hours, by 200 people with 300 rules.</summary>
    private static async Task SummaryAsync(string title, Database database)
    {
        var table = new ReviewTable(database);
        var random = new Random(1);
        var filling = Stopwatch.GetTimestamp();
        for (var done = 0; done < Reviews; done += AtOnce)
        {
            var first = done;
            await table.AddAsync([.. Enumerable.Range(0, AtOnce).Select(i => Review(random, first + i))], CancellationToken.None);
        }

        Say($"{title}: {Reviews:N0} reviews written in {Stopwatch.GetElapsedTime(filling).TotalSeconds:0} s");
        var times = new double[5];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var counts = await table.CountAsync("team", Start, Start.AddHours(10), CancellationToken.None);
            var rules = await table.RulesAsync("team", Start, Start.AddHours(10), CancellationToken.None);
            var agents = await table.ActiveAgentsAsync("team", Start, Start.AddHours(10), 3, CancellationToken.None);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (counts.Reviews != Reviews || rules.Count != 300 || agents != 3)
            {
                throw new InvalidOperationException("The counts are wrong.");
            }
        }

        Say($"{title}: the counts of a shift with {Reviews:N0} reviews in {Measure.Middle(times):0} ms (at most 1000)");
    }

    private static ReviewRow Review(Random random, int number) => new()
    {
        At = Start.AddMilliseconds(number * 36.0),
        Team = "team",
        Agent = $"agent {random.Next(200)}",
        Kind = "draft",
        Verdict = random.Next(3) switch { 0 => "ready", 1 => "tweak", _ => "hold" },
        Score = random.Next(101),
        Tone = random.Next(101),
        Rules = [.. Enumerable.Range(0, 3).Select(i => $"rule.{(random.Next(100) * 3) + i}")],
    };

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
