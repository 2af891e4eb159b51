using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Escalations;

/// <summary>The bot as a process that is ended without notice at the moment its answer is there.</summary>
public sealed class NudgeCrashTests : IAsyncLifetime
{
    private const string Hot = "! This is the third time I ask!\nAgent: Please calm down.\nCustomer: I'll call my lawyer now.";
    private const int Kills = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");
    private FakeConnector _channel = null!;

    public async Task InitializeAsync() => _channel = await FakeConnector.StartAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whoever_got_an_answer_gets_their_supervisor_called_after_a_crash_too()
    {
        foreach (var kill in Enumerable.Range(0, Kills))
        {
            using var bot = await StartAsync();
            await PostAsync(bot, "mia-1", "hi", $"hi {kill}");
            var answered = new TaskCompletionSource();
            _channel.Answer = context =>
            {
                if (_channel.Received.Any(m => (string?)m["replyToId"] == $"{kill}"))
                {
                    answered.TrySetResult();
                }

                return context.Response.WriteAsJsonAsync(new { id = "1" });
            };
            var asked = PostAsync(bot, "ana-1", $"Customer: Order number {kill}" + Hot, $"{kill}");
            await answered.Task;
            bot.Kill();
            await asked.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        using var next = await StartAsync();
        var cases = new HashSet<string>();
        for (var i = 0; i < 300 && cases.Count < Kills; i++)
        {
            while (_channel.Received.TryDequeue(out var message))
            {
                if (message.ToJsonString() is var json && json.Contains("needs you now", StringComparison.Ordinal))
                {
                    // A repeat says so and is no second event.
                    Assert.True(cases.Add((string)message["entities"]![0]!["key"]!) || (bool)message["entities"]![0]!["repeat"]!);
                }
            }

            await Task.Delay(100);
        }

        Assert.Equal(Kills, cases.Count);
    }

    private Task<BotProcess> StartAsync() => BotProcess.StartAsync(
        _folder.FullName,
        ("Organisation__Teams__0__Name", "Care"), ("Organisation__Teams__0__Supervisors__0__Name", "Mia"), ("Organisation__Teams__0__Supervisors__0__Id", "msteams/mia-1"));

    private async Task PostAsync(BotProcess bot, string who, string text, string id)
    {
        var activity = Some.Activity(_channel.Url, text, id);
        activity["from"] = new JsonObject { ["id"] = $"29:{who}", ["name"] = who, ["aadObjectId"] = who };
        activity["conversation"] = new JsonObject { ["id"] = $"a:{who}", ["conversationType"] = "personal", ["tenantId"] = "t" };
        (await bot.Client.PostAsJsonAsync("/api/messages", activity)).EnsureSuccessStatusCode();
    }
}
