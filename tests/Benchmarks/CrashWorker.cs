using System.Globalization;
using CoachBot.Delivery;
using CoachBot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Benchmarks;

/// <summary>
/// The process that is killed: writes an event and its message in one transaction, and empties the outbox through the bot's own way out.
/// </summary>
internal static class CrashWorker
{
    public const string Name = "crash-worker";
    public const string Ready = "ready";

    /// <param name="arguments">Provider, connection string, the connector's address, the worker's name, up to which number to add.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var app = BenchmarkHost.Delivery(("Storage:Provider", arguments[0]), ("Storage:ConnectionString", arguments[1]), ("Delivery:Lease", "00:00:25")).Build();
        await app.StartAsync();
        Console.WriteLine(Ready);
        await AddAsync(app.Services, arguments[2], arguments[3], int.Parse(arguments[4], CultureInfo.InvariantCulture));
        await app.WaitForShutdownAsync();
    }

    private static async Task AddAsync(IServiceProvider services, string connector, string worker, int upTo)
    {
        var database = services.GetRequiredService<Database>();
        var outbox = services.GetRequiredService<Outbox>();
        var conversations = services.GetRequiredService<ConversationTable>();
        var next = await database.ReadAsync(c => c.QuerySingleAsync<int>("SELECT count(*) FROM secrets WHERE name LIKE @mine", new { mine = $"event/{worker}/%" }), CancellationToken.None);
        for (; next < upTo; next++)
        {
            var key = $"{worker}/{next.ToString("00000", CultureInfo.InvariantCulture)}";
            var conversation = $"emulator/{worker}-{next % CrashBenchmark.Conversations}";
            await conversations.SaveAsync(conversation, "emulator", null, Reference(connector, $"{worker}-{next % CrashBenchmark.Conversations}"), TimeProvider.System.GetUtcNow(), CancellationToken.None);
            await database.WriteAsync(
                async t =>
                {
                    await t.ExecuteAsync("INSERT INTO secrets (name, value) VALUES (@name, '')", new { name = $"event/{key}" });
                    await outbox.AddAsync(t, key, conversation, $$"""{"type":"message","text":"{{key}}","textFormat":"plain"}""");
                },
                CancellationToken.None);
        }
    }

    private static string Reference(string connector, string conversation) =>
        $$"""{ "channelId": "emulator", "serviceUrl": "{{connector}}", "conversation": { "id": "{{conversation}}" }, "bot": { "id": "bot" }, "user": { "id": "user" } }""";
}
