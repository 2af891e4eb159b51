using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class PersonalLimitTests
{
    [Fact]
    public async Task Who_asks_too_much_hears_so_once_and_others_are_not_held_up()
    {
        await using var ana = await TeamsPerson.StartAsync(("Limits:PerMinute", "10"), ("Limits:AtOnce", "3"));
        for (var i = 0; i < 8; i++)
        {
            await ana.Send(ana.Message("thanks"));
        }

        var said = ana.Sent().Select(s => (string?)s.Body["text"]).ToArray();
        Assert.Equal(4, said.Length);
        Assert.Contains("10 messages a minute", said[3], StringComparison.Ordinal);

        var other = ana.Message("thanks");
        (other["from"]!["id"], other["from"]!["aadObjectId"]) = ("29:bo", "another");
        await ana.Send(other);
        Assert.StartsWith("You're welcome", (string?)Assert.Single(ana.Sent()).Body["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "value")]
    [InlineData("composeExtension/query", "composeExtension.text")]
    [InlineData("composeExtension/fetchTask", "task.value")]
    [InlineData("composeExtension/submitAction", "task.value")]
    public async Task A_button_or_dialog_gets_its_answer_in_its_own_shape(string name, string path)
    {
        await using var ana = await TeamsPerson.StartAsync(("Limits:PerMinute", "1"), ("Limits:AtOnce", "1"));
        await ana.Send(ana.Message("thanks"));
        ana.Sent();

        JsonNode? answer = await ana.Send(ana.Invoke(name, new JsonObject()));

        foreach (var part in path.Split('.'))
        {
            answer = answer![part];
        }

        Assert.Contains("a minute", (string?)answer, StringComparison.Ordinal);
        Assert.Empty(ana.Sent());
    }

    [Fact]
    public async Task Where_others_read_along_nothing_is_said()
    {
        await using var ana = await TeamsPerson.StartAsync(("Limits:PerMinute", "1"), ("Limits:AtOnce", "1"));
        await ana.Send(ana.Message("thanks"));
        ana.Sent();

        await ana.Send(ana.Mention("You need to calm down."));

        Assert.Empty(ana.Sent());
    }

    [Fact]
    public async Task A_second_delivery_of_the_same_message_costs_nothing()
    {
        await using var ana = await TeamsPerson.StartAsync(("Limits:PerMinute", "2"), ("Limits:AtOnce", "2"));
        var message = ana.Message("thanks");
        await ana.Send(message);
        await ana.Send((JsonObject)message.DeepClone());
        await ana.Send(ana.Message("thanks"));

        Assert.All(ana.Sent(), s => Assert.StartsWith("You're welcome", (string?)s.Body["text"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_there_is_no_limit_unless_one_is_set()
    {
        await using var ana = await TeamsPerson.StartAsync();
        for (var i = 0; i < 100; i++)
        {
            await ana.Send(ana.Message("thanks"));
        }

        Assert.Equal(100, ana.Sent().Count);
    }
}
