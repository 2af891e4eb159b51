using System.Globalization;
using CoachBot.Channels;
using CoachBot.Channels.Teams;
using CoachBot.Delivery;
using CoachBot.Hosting;
using CoachBot.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.AddHosting();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = arguments[0],
            ["Storage:ConnectionString"] = arguments[1],
            ["Delivery:Lease"] = "00:00:25",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Services.AddStorage();
        builder.Services.AddDelivery();
        builder.Services.AddSingleton<IReplyRenderer, BotFrameworkRenderer>();
        builder.Services.AddSingleton<ReplyRenderers>();
        builder.Services.AddSingleton<IOutgoingChannel, OutgoingActivities>();
        var app = builder.Build();
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
