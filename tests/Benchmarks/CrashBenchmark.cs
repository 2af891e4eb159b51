using System.Diagnostics;
using System.Globalization;
using CoachBot.Storage;
using Dapper;

namespace CoachBot.Benchmarks;

/// <summary>
/// Messages flow through the outbox while its processes are killed at random moments. Counts what the channel shows: what is lost, what
/// is there twice without saying so, and what is out of order in its conversation.
/// </summary>
internal static class CrashBenchmark
{
    public const int Conversations = 10;

    private const int Seed = 20260504;

    private const double TroubleShare = 0.1;

    private static readonly ShownMessages.Trouble[] Troubles = [new(429, IsTaken: false), new(503, IsTaken: false), new(null, IsTaken: true), new(502, IsTaken: true)];

    private static readonly int Kills = Setting("COACHBOT_CRASH_KILLS", 200);
    private static readonly int Messages = Setting("COACHBOT_CRASH_MESSAGES", 1000);

    public static async Task RunAsync()
    {
        await foreach (var (title, settings) in BenchmarkStores.AllAsync("crash"))
        {
            var isShared = settings[0].Value == nameof(StorageProvider.PostgreSql);
            await RunAsync(isShared ? $"two processes on {title}" : title, settings[0].Value!, settings[1].Value!, isShared ? ["a", "b"] : ["a"]);
        }
    }

    private static async Task RunAsync(string title, string provider, string connectionString, string[] names)
    {
        var random = new Random(Seed);
        await using var connector = await ShownMessages.StartAsync(Seed, static (_, random) => random.NextDouble() < TroubleShare ? Troubles[random.Next(Troubles.Length)] : null);
        var workers = names.Select(n => Start(n, 0)).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var victim = random.Next(workers.Length);
            await ReadyAsync(workers[victim], random);
            await KillAsync(workers[victim]);
            workers[victim] = Start(names[victim], kill * (Messages / names.Length) / Kills);
        }

        for (var i = 0; i < workers.Length; i++)
        {
            await KillAsync(workers[i]);
            workers[i] = Start(names[i], Messages / names.Length);
        }

        await using var database = new Database(StorageSetup.DialectOf(new StorageOptions { Provider = Enum.Parse<StorageProvider>(provider), ConnectionString = connectionString }, "/"));
        var events = await DrainAsync(database);
        foreach (var worker in workers)
        {
            await KillAsync(worker);
        }

        Report(title, events, [.. connector.Shown]);

        Process Start(string name, int upTo) => Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(CrashBenchmark).Assembly.Location, CrashWorker.Name, provider, connectionString, connector.Url, name, upTo.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
    }

    private static async Task KillAsync(Process worker)
    {
        worker.Kill();
        await worker.WaitForExitAsync();
        worker.Dispose();
    }

    /// <summary>Most are killed at work, some while they start.</summary>
    private static async Task ReadyAsync(Process worker, Random random)
    {
        if (random.Next(10) == 0)
        {
            await Task.Delay(random.Next(400));
            return;
        }

        var line = await worker.StandardOutput.ReadLineAsync();
        if (line != CrashWorker.Ready)
        {
            throw new InvalidOperationException($"The worker said '{line}' instead of being ready.");
        }

        await Task.Delay(random.Next(250));
    }

    /// <summary>Waits until nothing is left to send, and gives the events that were written.</summary>
    private static async Task<IReadOnlyList<string>> DrainAsync(Database database)
    {
        var table = new OutboxTable(database);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(10);)
        {
            await Task.Delay(500);
            var counts = await table.CountAsync(CancellationToken.None);
            var events = (await database.ReadAsync(c => c.QueryAsync<string>("SELECT name FROM secrets WHERE name LIKE 'event/%'"), CancellationToken.None)).Select(n => n["event/".Length..]).ToArray();
            if (counts is { Open: 0, Parked: 0 } && events.Length == Messages)
            {
                return events;
            }
        }

        throw new TimeoutException("Messages are left after ten minutes.");
    }

    private static void Report(string title, IReadOnlyList<string> events, IReadOnlyList<(string Conversation, string Key, bool IsMarked)> shown)
    {
        var copies = shown.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.ToArray());
        var lost = events.Count(e => !copies.ContainsKey(e));
        var invented = copies.Keys.Except(events).Count();
        var doubled = copies.Values.Count(c => c.Count(s => !s.IsMarked) > 1);
        var marked = copies.Values.Count(c => c.Length > 1);
        var disordered = shown.DistinctBy(s => s.Key).GroupBy(s => s.Conversation).Sum(g => g.Zip(g.Skip(1)).Count(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) > 0));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {events.Count} messages, {Kills} kills: {lost} lost, {doubled} duplicated, {invented} of nothing, {disordered} out of order; {marked} shown again with a sentence that says so"));
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : usual;
}
