using System.Diagnostics;
using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks;

/// <summary>
/// What the store adds to a turn: the same turn for somebody who is counted and for nobody, one after the other, with everything running behind it. (The figures of a draft are noted in memory and written behind the turn.) A hot conversation also waits until the
/// call for a supervisor is safely written.
/// </summary>
internal static class StoreBenchmark
{
    private const int Samples = 500;
    private const int Warm = 200;
    private const double MostAdded = 2;
    private const string Person = "emulator/ana";

    private static readonly (string, string?)[] Organisation =
    [
        ("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Supervisors:0:Name", "Mia"), ("Organisation:Teams:0:Supervisors:0:Id", "emulator/mia"), ("Organisation:BreakNote", "false"),
    ];

    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("store        turn               without ms  with ms  added ms (medians)  added p95 ms   ok (at most 2 ms)");
        var isGood = true;
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("store"))
        {
            await using var bot = BenchmarkHost.Whole([.. settings, .. Organisation]).Build();
            await bot.StartAsync();
            isGood &= await TurnsAsync(title, "a draft", bot, TimeSpan.Zero, _ => "You need to calm down. I'll call you by 3 pm.");
            // Twenty a second are more than any team has, and leave what follows each of them its time.
            isGood &= await TurnsAsync(title, "hot conversation", bot, TimeSpan.FromMilliseconds(50), i => $"Customer: Order {i}! This is the third time I ask!\nAgent: Please calm down.\nCustomer: I'll call my lawyer.");
            await OutboxAsync(title, bot.Services);
            await bot.StopAsync();
        }

        return isGood;
    }

    private static async Task<bool> TurnsAsync(string title, string name, WebApplication bot, TimeSpan pause, Func<int, string> text)
    {
        var flow = bot.Services.GetRequiredService<ReviewDraftFlow>();
        var (without, with) = (new double[Samples], new double[Samples]);
        for (var i = -Warm; i < Samples; i++)
        {
            await Task.Delay(pause);
            var request = new DraftRequest(text(i), null, null);
            var start = Stopwatch.GetTimestamp();
            await flow.ReviewAsync(request, null, CancellationToken.None);
            var between = Stopwatch.GetTimestamp();
            await flow.ReviewAsync(request, Person, CancellationToken.None);
            if (i >= 0)
            {
                (without[i], with[i]) = (Stopwatch.GetElapsedTime(start, between).TotalMilliseconds, Stopwatch.GetElapsedTime(between).TotalMilliseconds);
            }
        }

        var (fewer, more) = (Measure.Middle(without), Measure.Middle(with));
        var isGood = more - fewer < MostAdded || title != "SQLite";
        Say($"{title,-12} {name,-18} {fewer,10:0.000} {more,8:0.000} {more - fewer,19:0.000} {with[Samples * 95 / 100] - without[Samples * 95 / 100],13:0.000}   {(isGood ? "yes" : "NO")}");
        return isGood;
    }

    private static async Task OutboxAsync(string title, IServiceProvider services)
    {
        var (database, outbox) = (services.GetRequiredService<Database>(), services.GetRequiredService<Outbox>());
        var added = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var start = Stopwatch.GetTimestamp();
            // Due in a year, so that nobody sends it meanwhile.
            await database.WriteAsync(t => outbox.AddAsync(t, $"key {i}", "conversation", "payload", due: TimeProvider.System.GetUtcNow().AddYears(1)), CancellationToken.None);
            added[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Say($"{title,-12} a message is safely in the outbox after {Measure.Middle(added):0.00} ms (median), {added[Samples * 95 / 100]:0.00} ms (p95)");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
