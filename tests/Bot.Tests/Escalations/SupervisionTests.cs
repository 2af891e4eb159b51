using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Escalations;

/// <summary>The whole way: an agent's hot conversation, the nudge, the answer.</summary>
public sealed class SupervisionTests : IAsyncLifetime
{
    private const string Hot = "Customer: This is the third time I ask! My number is +49 170 1234567.\nAgent: Please calm down.\nCustomer: I'll call my lawyer on +49 170 1234567.";

    private readonly CoachBotApplication _bot = new(
        ("Organisation:Teams:0:Name", "Care"),
        ("Organisation:Teams:0:Supervisors:0:Name", "Mia"),
        ("Organisation:Teams:0:Supervisors:0:Id", "msteams/mia-1"),
        ("Organisation:Admins:0", "msteams/root-1"));

    private FakeConnector _channel = null!;
    private HttpClient _client = null!;
    private int _ids;

    public async Task InitializeAsync()
    {
        _channel = await FakeConnector.StartAsync();
        _client = _bot.CreateClient();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_hot_conversation_is_told_to_a_supervisor_once_without_personal_details_and_the_agent_hears_of_it()
    {
        await Post("mia-1", "hi");
        await Post("ana-1", Hot);
        await Post("ana-1", Hot);

        var nudge = await Seen("A conversation needs you now");
        await Seen("I've told Mia.");
        Assert.Contains("[phone]", nudge, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", nudge, StringComparison.Ordinal);
        Assert.Single(_seen, s => s.Contains("A conversation needs you now", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.Lines, l => l.Contains("lawyer on", StringComparison.Ordinal) || l.Contains("Ana", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nudge-take")]
    [InlineData("nudge-coach")]
    [InlineData("nudge-dismiss")]
    public async Task A_stranger_with_a_forged_card_learns_and_does_nothing(string verb)
    {
        await Post("mia-1", "hi");
        await Post("ana-1", Hot);
        await Seen("I've told Mia.");

        var forged = await Press("ana-1", verb, "1");
        var unknown = await Press("ana-1", verb, "999");

        Assert.Equal("Only the supervisors of the team can answer that.", (string?)forged["value"]);
        Assert.Equal(forged.ToJsonString(), unknown.ToJsonString());
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)(await Press("mia-1", verb, "1"))["type"]);
    }

    [Fact]
    public async Task A_supervisor_who_takes_it_changes_the_card_and_the_agent_is_told()
    {
        await Post("mia-1", "hi");
        await Post("ana-1", Hot);
        await Seen("I've told Mia.");

        await Press("mia-1", "nudge-take", "1");

        await Seen("Help is coming: Mia is on it.");
        Assert.DoesNotContain("nudge-take", await Seen("Mia is on it: "), StringComparison.Ordinal);
        Assert.Contains("already", (await Post("mia-1", "nudge 1 coach")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_can_call_and_a_draft_that_begins_so_is_a_draft()
    {
        await Post("mia-1", "hi");

        Assert.Contains("I'm calling a supervisor", await Post("ana-1", "help me"), StringComparison.Ordinal);
        await Seen("You are asked for help");
        Assert.DoesNotContain("calling a supervisor", await Post("ana-1", "Help me understand what you need, and I'll look into it today."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_changed_by_administrators_only_and_every_change_is_written_down()
    {
        Assert.Contains("Only administrators", await Post("ana-1", "settings set Teams:Care:Supervisors:Mia:MostOpen = 9"), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed. Teams:Care:Supervisors:Mia:MostOpen is 900.", await Post("root-1", "settings set Teams:Care:Supervisors:Mia:MostOpen = 900"), StringComparison.Ordinal);
        Assert.Contains("is now 9", await Post("root-1", "settings set Teams:Care:Supervisors:Mia:MostOpen = 9"), StringComparison.Ordinal);
        Assert.Contains("configuration only", await Post("root-1", "settings set Admins = msteams/ana-1"), StringComparison.Ordinal);
        Assert.Contains("msteams/root-1", await Post("root-1", "settings log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_of_a_team_without_reviews_is_one_line() =>
        Assert.Contains("Care, yesterday: nothing was reviewed, nothing is open.", await Post("ana-1", "summary yesterday"), StringComparison.Ordinal);

    private readonly List<string> _seen = [];

    /// <summary>Waits for a message with <paramref name="words"/> in it.</summary>
    private async Task<string> Seen(string words)
    {
        for (var i = 0; i < 300; i++)
        {
            Drain();
            if (_seen.LastOrDefault(s => s.Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No message with “{words}” came; there were: {string.Join('\n', _seen)}");
    }

    private void Drain()
    {
        while (_channel.Received.TryDequeue(out var message))
        {
            _seen.Add(message.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }
    }

    /// <summary>What the bot answers within the turn.</summary>
    private async Task<string> Post(string who, string text)
    {
        Drain();
        var before = _seen.Count;
        await Send(who, text, null);
        Drain();
        return string.Join('\n', _seen.Skip(before));
    }

    private async Task<JsonNode> Press(string who, string verb, string item)
    {
        var answer = await Send(who, null, new JsonObject
        {
            ["trigger"] = "manual",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["do"] = verb, ["item"] = item } },
        });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> Send(string who, string? text, JsonObject? value)
    {
        var activity = Some.Activity(_channel.Url, text, $"m{++_ids}");
        activity["from"] = new JsonObject { ["id"] = $"29:{who}", ["name"] = who == "ana-1" ? "Ana" : "Mia", ["aadObjectId"] = who };
        activity["conversation"] = new JsonObject { ["id"] = $"a:{who}", ["conversationType"] = "personal", ["tenantId"] = "t" };
        if (value is not null)
        {
            (activity["type"], activity["name"], activity["value"]) = ("invoke", "adaptiveCard/action", value);
        }

        return await _client.PostAsJsonAsync("/api/messages", activity);
    }
}
