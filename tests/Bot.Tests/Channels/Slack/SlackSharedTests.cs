using System.Net;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Two processes behind one address, on one database.</summary>
public sealed class SlackSharedTests
{
    private const int Messages = 10;

    [Theory, OnPostgreSql]
    public async Task What_is_delivered_to_both_is_answered_once(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var slack = await FakeSlack.StartAsync();
        await using var one = Start(store, slack);
        await using var other = Start(store, slack);
        var (ana, same) = (new SlackPerson(one.CreateClient(), slack), new SlackPerson(other.CreateClient(), slack));

        var answers = await Task.WhenAll(Enumerable.Range(0, Messages).SelectMany(i =>
        {
            var message = ana.Message("help", $"D{i}");
            return new[] { ana.EventAsync(message, $"EvShared{i}"), same.EventAsync(message, $"EvShared{i}") };
        }));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var channels = new List<string>();
        for (var i = 0; i < Messages; i++)
        {
            channels.Add((string)(await slack.NextAsync("chat.postMessage")).Body["channel"]!);
        }

        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"D{i}").Order(), channels.Order());
        await slack.StaysQuietAsync();
    }

    private static CoachBotApplication Start(TestStore store, FakeSlack slack) => new(
        ("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", store.Options.ConnectionString), ("Slack:Enabled", "true"),
        ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", $"{slack.Url}/api/"));
}
