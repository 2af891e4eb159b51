using System.Diagnostics;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Fakes;

namespace CoachBot.Benchmarks;

/// <summary>
/// 10,000 drafts with a customer's message each, while Azure AI Language (a fake on this machine) fails in every way there is; some more while a language model does; then a hundred agents while it is well. Everything
/// runs in one process: fake, bot, channel and agents.
/// </summary>
internal static class ChaosBenchmark
{
    private const int Drafts = 10_000;
    private const int DraftsForTheModel = 1_500;
    private const int Connections = 32;
    private const int Agents = 100;
    private const int TurnsEach = 10;
    private const double LongestThought = 2_000;
    private const int Seed = 20;

    private static readonly FakeMode[] Modes = Enum.GetValues<FakeMode>();

    public static async Task<bool> RunAsync()
    {
        var coach = new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder));
        await using var service = await FakeService.StartAsync();
        await using var expired = await FakeService.StartAsync(isExpired: true);
        await using var bot = await ChaosBot.StartAsync(coach, service.Url);
        await using var distrusting = await ChaosBot.StartAsync(coach, expired.Url);
        service.Latency = TimeSpan.FromMilliseconds(50);
        using var waits = new WaitRecord();
        await Many(bot, 2_000);
        await Many(distrusting, 200);
        await RecoverAsync(bot, service);
        waits.Take();

        var random = new Random(Seed);
        var each = Drafts / (Modes.Length + 2);
        var rows = new List<ChaosRow>();
        foreach (var mode in Modes)
        {
            rows.Add(await PhaseAsync(mode.ToString(), bot, service, () => mode, each, waits));
        }

        rows.Add(await PhaseAsync("a new one each call", bot, service, () => Pick(random), each, waits));
        rows.Add(await PhaseAsync("certificate expired", distrusting, expired, () => FakeMode.Normal, Drafts - (each * (rows.Count)), waits));
        await using var worded = await ChaosBot.StartAsync(coach, null, $"{service.Url}/v1");
        await Many(worded, 500);
        rows.Add(await PhaseAsync("model: a new one", worded, service, () => Pick(random), DraftsForTheModel, waits, isAskedEachTime: false));
        rows.Add(await PhaseAsync("model: Hang", worded, service, () => FakeMode.Hang, DraftsForTheModel, waits, isAskedEachTime: false));
        ChaosRow.Print(rows);
        var healthy = await HealthyAsync(bot, service, waits);
        return rows.TrueForAll(r => r.IsGood) & ChaosRow.IsFlat(rows) & healthy;
    }

    private static async Task<ChaosRow> PhaseAsync(string name, ChaosBot bot, FakeService service, Func<FakeMode> next, int drafts, WaitRecord waits, bool isAskedEachTime = true)
    {
        await RecoverAsync(bot, service);
        waits.Take();
        var (answered, errors, calls) = (bot.Answered, bot.Errors, service.Calls);
        service.Next = next;
        using var opening = new OpeningWatch(bot, service);
        var start = Stopwatch.GetTimestamp();
        await Many(bot, drafts);
        var took = Stopwatch.GetElapsedTime(start);
        var (closed, open) = waits.Take();
        return new ChaosRow(name, drafts, bot.Answered - answered, bot.Errors - errors, closed, open, service.Calls - calls, opening.Stop(), took, GC.GetTotalMemory(forceFullCollection: true), isAskedEachTime);
    }

    /// <summary>Waits until the service is trusted again, as it would be some time after each failure.</summary>
    private static async Task RecoverAsync(ChaosBot bot, FakeService service)
    {
        service.Next = () => FakeMode.Normal;
        for (var i = 0; i < 100 && bot.IsDegraded && service.Url.StartsWith("http:", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
            await bot.SendAsync();
        }
    }

    private static async Task<bool> HealthyAsync(ChaosBot bot, FakeService service, WaitRecord waits)
    {
        await RecoverAsync(bot, service);
        await Task.WhenAll(Enumerable.Range(0, Agents).Select(_ => bot.SendAsync()));
        waits.Take();
        var random = new Random(Seed);
        var thoughts = Enumerable.Range(0, Agents).Select(_ => Enumerable.Range(0, TurnsEach).Select(_ => random.NextDouble() * LongestThought).ToArray()).ToArray();
        await Task.WhenAll(thoughts.Select(async agent =>
        {
            foreach (var thought in agent)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(thought));
                await bot.SendAsync();
            }
        }));
        var (asked, left) = waits.Take();
        var p95 = ChaosRow.Percentile(asked, 0.95);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nService well at 50 ms, {Agents} agents, {asked.Length} turns: added {ChaosRow.Percentile(asked, 0.5):0.0} ms (median), {p95:0.0} ms (p95, at most 60)."));
        return asked.Length == Agents * TurnsEach && left.Length == 0 && p95 <= 60;
    }

    private static Task Many(ChaosBot bot, int drafts)
    {
        var left = drafts;
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await bot.SendAsync();
            }
        }));
    }

    private static FakeMode Pick(Random random)
    {
        lock (random)
        {
            return Modes[random.Next(Modes.Length)];
        }
    }
}
