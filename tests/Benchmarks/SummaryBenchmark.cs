using System.Diagnostics;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Shifts;
using CoachBot.Shifts;
using CoachBot.Storage;
using Dapper;

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

    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("store          reviews  filled s | summary: first ms  median ms  slowest ms | plain count ms  times as quick  same   ok (at most 1000 ms)");
        var isGood = true;
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("summary"))
        {
            await using var database = await BenchmarkStores.OpenAsync(settings);
            isGood &= await MeasureAsync(title, database);
        }

        return isGood;
    }

    private static async Task<bool> MeasureAsync(string title, Database database)
    {
        var playbook = PlaybookLoader.Load(PlaybookLoader.ShippedFolder);
        var table = new ReviewTable(database);
        var filling = Stopwatch.GetTimestamp();
        await FillAsync(table, [.. playbook.Summaries.Select(s => s.Id)]);
        var filled = Stopwatch.GetElapsedTime(filling);
        var reviews = await database.ReadAsync(c => c.QuerySingleAsync<long>("SELECT count(*) FROM reviews"), CancellationToken.None);
        // Begins and ends within an hour, so that both the hours and the minutes are read.
        var shift = new Shift(Team, "Late", new WeeklyHours(WeeklyHours.Daily, new TimeOnly(14, 17), new TimeOnly(21, 44), TimeZoneInfo.Utc));
        var maker = new SummaryMaker(new SummaryReader(table, new FeedbackTable(database), new EscalationTable(database), new ShiftTable(database)), new Coach(playbook));
        var times = new double[21];
        var window = shift.Hours.EndsBetween(End.AddDays(-1), End).Single();
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await maker.OfShiftAsync(shift, window, isLate: false, null, CancellationToken.None);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var first = times[0];
        var median = Measure.Middle(times);
        var plainly = Stopwatch.GetTimestamp();
        var isSame = true;
        foreach (var w in new[] { window }.Concat(shift.ComparableTo(window, Shifts - 1)))
        {
            isSame &= await IsSameAsync(database, table, w);
        }

        var plain = Stopwatch.GetElapsedTime(plainly).TotalMilliseconds;
        var isGood = times[^1] < 1000 && isSame;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-12} {reviews,9:N0} {filled.TotalSeconds,9:0} | {first,17:0} {median,10:0} {times[^1],11:0} | {plain,14:0} {plain / median,15:0} {(isSame ? "yes" : "NO"),5}   {(isGood ? "yes" : "NO")}"));
        return isGood;
    }

    /// <summary>Counts the rules of the reviews one by one, as nobody would at the end of a shift.</summary>
    private static async Task<bool> IsSameAsync(Database database, ReviewTable table, ShiftWindow window)
    {
        var (from, until) = (window.Start, window.End);
        var rows = await database.ReadAsync(
            c => c.QueryAsync<string>("SELECT rules FROM reviews WHERE team = @Team AND at >= @from AND at < @until", new { Team, from, until }), CancellationToken.None);
        var plain = rows.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).CountBy(r => r).ToDictionary(r => r.Key, r => (long)r.Value);
        var counted = await table.RulesAsync(Team, from, until, CancellationToken.None);
        return counted.Count == plain.Count && counted.All(r => plain[r.Rule] == r.Hits);
    }

    private static async Task FillAsync(ReviewTable table, string[] rules)
    {
        var random = new Random(3);
        for (var day = 0; day < Shifts; day++)
        {
            for (var done = 0; done < ReviewsAShift; done += AtOnce)
            {
                await table.AddAsync([.. Enumerable.Range(done, AtOnce).Select(number => Review(random, End.AddDays(-day), number, rules))], CancellationToken.None);
            }
        }
    }

    /// <summary>They come one after the other over eight hours.</summary>
    private static ReviewRow Review(Random random, DateTimeOffset end, int number, string[] rules) => new()
    {
        At = end.AddHours(-8).AddSeconds(number * 8.0 * 3600 / ReviewsAShift),
        Team = Team,
        Agent = $"agent {random.Next(500)}",
        Kind = random.Next(4) == 0 ? "transcript" : "draft",
        Verdict = Verdicts[random.Next(3)],
        Score = random.Next(100),
        Rules = [.. Enumerable.Range(0, 3).Select(_ => rules[random.Next(rules.Length)]).Distinct(StringComparer.Ordinal)],
    };
}
