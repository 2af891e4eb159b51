using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CoachBot.Delivery;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks;

/// <summary>
/// Messages for many conversations flow while the channel is in a storm: it refuses everything and asks to wait, then fails in several ways, now and then after it has shown a message, then
/// fails for every third call, then is well. Counts what it shows.
/// </summary>
internal static class StormBenchmark
{
    private const int Conversations = 20;
    private const int Messages = 1000;
    private const int Seed = 7;
    private const int RetryAfter = 2;

    private static readonly (string Name, TimeSpan For, ShownMessages.Trouble[] Troubles, double Share)[] Phases =
    [
        ("429", TimeSpan.FromSeconds(6), [new(429, IsTaken: false, RetryAfter)], 1),
        ("5xx", TimeSpan.FromSeconds(10), [new(503, IsTaken: false), new(503, IsTaken: false, RetryAfter), new(500, IsTaken: false), new(502, IsTaken: true), new(504, IsTaken: false), new(null, IsTaken: true)], 0.9),
        ("both", TimeSpan.FromSeconds(10), [new(429, IsTaken: false, RetryAfter), new(503, IsTaken: false), new(500, IsTaken: true)], 0.33),
    ];

    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("store                    messages   calls  refused  failed | lost  twice unmarked  out of order  asked too soon | marked repeats  calm after s  all there s   ok");
        var isGood = true;
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("storm"))
        {
            isGood &= await RunAsync(title, settings, title.StartsWith("PostgreSQL", StringComparison.Ordinal) ? 2 : 1);
        }

        return isGood;
    }

    private static async Task<bool> RunAsync(string title, (string, string?)[] settings, int processes)
    {
        var storm = new Storm();
        await using var connector = await ShownMessages.StartAsync(Seed, storm.Throw);
        var bots = new List<WebApplication>();
        for (var i = 0; i < processes; i++)
        {
            bots.Add(BenchmarkHost.Delivery(settings).Build());
            await bots[^1].StartAsync();
        }

        var start = Stopwatch.GetTimestamp();
        storm.Begin();
        var sent = await Task.WhenAll(bots.Select((b, i) => AddAsync(b.Services, connector.Url, i, Messages / processes)));
        var table = bots[0].Services.GetRequiredService<OutboxTable>();
        while (await table.CountAsync(CancellationToken.None) is { Open: > 0 } && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(5))
        {
            await Task.Delay(100);
        }

        var took = Stopwatch.GetElapsedTime(start);
        foreach (var bot in bots)
        {
            await bot.StopAsync();
            await bot.DisposeAsync();
        }

        return Report($"{title}, {processes} process{(processes > 1 ? "es" : "")}", [.. sent.SelectMany(s => s)], [.. connector.Shown], storm, took);
    }

    /// <summary>Half of the messages are there when the storm begins, the others come while it rages.</summary>
    private static async Task<IReadOnlyList<string>> AddAsync(IServiceProvider services, string connector, int process, int count)
    {
        var (database, outbox, conversations) = (services.GetRequiredService<Database>(), services.GetRequiredService<Outbox>(), services.GetRequiredService<ConversationTable>());
        var keys = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var id = $"{process}-{i % Conversations}";
            var key = string.Create(CultureInfo.InvariantCulture, $"{process}/{i:00000}");
            await conversations.SaveAsync(
                $"emulator/{id}",
                "emulator",
                null,
                $$"""{ "channelId": "emulator", "serviceUrl": "{{connector}}", "conversation": { "id": "{{id}}" }, "bot": { "id": "bot" }, "user": { "id": "user" } }""",
                TimeProvider.System.GetUtcNow(),
                CancellationToken.None);
            await database.WriteAsync(t => outbox.AddAsync(t, key, $"emulator/{id}", $$"""{"type":"message","text":"{{key}}","textFormat":"plain"}"""), CancellationToken.None);
            keys.Add(key);
            if (i > count / 2)
            {
                await Task.Delay(20);
            }
        }

        return keys;
    }

    private static bool Report(string title, IReadOnlyList<string> sent, IReadOnlyList<(string Conversation, string Key, bool IsMarked)> shown, Storm storm, TimeSpan took)
    {
        var copies = shown.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.ToArray());
        var lost = sent.Count(s => !copies.ContainsKey(s));
        var unmarked = copies.Values.Count(c => c.Count(s => !s.IsMarked) > 1);
        var repeats = shown.Count - copies.Count;
        var disordered = shown.DistinctBy(s => s.Key).GroupBy(s => s.Conversation).Sum(g => g.Zip(g.Skip(1)).Count(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) > 0));
        var isGood = lost + unmarked + disordered + storm.TooSoon == 0 && sent.Count == Messages;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-24} {sent.Count,8} {storm.Calls,7} {storm.Refused,8} {storm.Failed,7} | {lost,4} {unmarked,15} {disordered,13} {storm.TooSoon,15} | {repeats,14} {Storm.Length.TotalSeconds,13:0} {took.TotalSeconds,12:0.0}   {(isGood ? "yes" : "NO")}"));
        return isGood;
    }

    private sealed class Storm
    {
        private readonly ConcurrentDictionary<string, long> _waits = new(StringComparer.Ordinal);
        private long _start;

        public static TimeSpan Length => Phases.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.For);

        public int Calls { get; private set; }

        public int Refused { get; private set; }

        public int Failed { get; private set; }

        /// <summary>Calls into a conversation for which the channel had asked to wait longer.</summary>
        public int TooSoon { get; private set; }

        public void Begin() => _start = Stopwatch.GetTimestamp();

        public ShownMessages.Trouble? Throw(string conversation, Random random)
        {
            Calls++;
            var now = Stopwatch.GetTimestamp();
            if (_waits.TryRemove(conversation, out var until) && now < until)
            {
                TooSoon++;
            }

            var into = Stopwatch.GetElapsedTime(_start);
            foreach (var phase in Phases)
            {
                if (into < phase.For)
                {
                    return random.NextDouble() < phase.Share ? Note(conversation, now, phase.Troubles[random.Next(phase.Troubles.Length)]) : null;
                }

                into -= phase.For;
            }

            return null;
        }

        private ShownMessages.Trouble Note(string conversation, long now, ShownMessages.Trouble trouble)
        {
            (Refused, Failed) = trouble.Status == 429 ? (Refused + 1, Failed) : (Refused, Failed + 1);
            if (trouble.RetryAfter is { } seconds)
            {
                // A clock tick of the timers may come early.
                _waits[conversation] = now + (long)((seconds - 0.02) * Stopwatch.Frequency);
            }

            return trouble;
        }
    }
}
