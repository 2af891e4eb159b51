using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>The dialog in Teams, with invokes in the shapes that Teams sends.</summary>
public sealed class MessageExtensionTests : IAsyncLifetime
{
    private const string Author = "9d1f6a0e-0000-4000-8000-0000000000a1";

    private readonly CoachBotApplication _bot = new();
    private FakeConnector _channel = null!;
    private HttpClient _client = null!;

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
    public async Task The_compose_box_gets_a_form_for_the_draft()
    {
        var task = await Invoke("composeExtension/fetchTask", new JsonObject { ["commandId"] = "coachDraft", ["commandContext"] = "compose" });

        Assert.Equal("continue", (string?)task["type"]);
        var card = task["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("\"id\":\"coachDraft\"", card, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"coachCustomer\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_draft_is_coached_in_the_same_dialog()
    {
        var task = await Submit(("coachDraft", "You need to calm down. I'll call you by 3 pm."), ("coachDo", "review"));

        var card = task["value"]!["card"]!["content"]!;
        Assert.Contains("calm down", card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("calm down", (string)Draft(card)!["value"]!, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_channel.Received);
    }

    [Fact]
    public async Task What_a_button_did_is_said_above_the_draft_which_stays()
    {
        const string Text = "Calm down. I'll call you by 3 pm.";

        foreach (var (press, said) in new[] { (("notUseful", "trigger.calm-down"), "I won't make this remark to you again"), (("promise", "I'll call you by 3 pm"), "remind") })
        {
            var card = (await Submit(("coachDraft", Text), press, ("due", "by 3 pm")))["value"]!["card"]!["content"]!;

            Assert.Contains(said, card["body"]![0]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("call you by 3 pm", (string)Draft(card)!["value"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_the_agent_is_can_be_told_in_the_dialog()
    {
        const string Talk = "Alex: hi there\nSam: hello\nAlex: how are things\nSam: quite good thanks\nAlex: nice to hear";

        var task = await Submit(("coachDraft", Talk), ("agent", "Sam"), ("transcript", Talk));
        var card = task["value"]!["card"]!["content"]!.ToJsonString();

        Assert.DoesNotContain("Which of these", card, StringComparison.Ordinal);
        Assert.Contains("The customer waits for you", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authors_own_message_is_coached_at_once()
    {
        var task = await Invoke("composeExtension/fetchTask", Menu("coachMessage", Author, "<div><blockquote itemscope itemtype=\"http://schema.skype.com/Reply\">Where is it?!</blockquote><p>Calm down.</p></div>"));

        var card = task["value"]!["card"]!["content"]!.ToJsonString();
        Assert.Contains("Calm down", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Where is it", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_message_is_the_one_to_answer()
    {
        var task = await Invoke("composeExtension/fetchTask", Menu("coachMessage", "other", "<p>Where is my parcel?&nbsp;<b>Third</b> time I ask!</p>"));

        var inputs = task["value"]!["card"]!["content"]!["body"]!.AsArray();
        Assert.Equal("", (string?)inputs[0]!["value"]);
        Assert.Equal("Where is my parcel? Third time I ask!", (string?)inputs[1]!["value"]);
    }

    [Fact]
    public async Task What_next_reads_the_message_as_the_customers()
    {
        var task = await Invoke("composeExtension/fetchTask", Menu("whatNext", "other", "<p>I smell gas in the kitchen and my kids are asleep upstairs.</p>"));

        Assert.Contains("supervisor", task["value"]!["card"]!["content"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_coaching_goes_to_the_private_chat_when_asked_for()
    {
        await Post(Activity("message", null, null));
        _channel.Received.Clear();

        var task = await Submit(("coachDraft", "Calm down."), ("coachDo", "chat"));

        Assert.Equal("message", (string?)task["type"]);
        Assert.Contains("Sent", (string?)task["value"], StringComparison.Ordinal);
        Assert.Contains("Calm down", _channel.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_channel_does_not_hold_up_the_dialog()
    {
        await Post(Activity("message", null, null));
        _channel.Answer = context => Task.Delay(TimeSpan.FromSeconds(8), context.RequestAborted);
        var start = TimeProvider.System.GetTimestamp();

        var task = await Submit(("coachDraft", "Calm down."), ("coachDo", "chat"));

        Assert.Contains("slow just now", (string?)task["value"], StringComparison.Ordinal);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Without_a_private_chat_it_says_how_to_open_one()
    {
        var task = await Submit(("coachDraft", "Calm down."), ("coachDo", "chat"));

        Assert.Contains("no chat with the coach yet", (string?)task["value"], StringComparison.Ordinal);
        Assert.Empty(_channel.Received);
    }

    [Fact]
    public async Task A_chat_between_other_people_is_no_address_of_the_coach()
    {
        await Submit(("coachDraft", "Calm down."), ("coachDo", "review"));

        var task = await Submit(("coachDraft", "Calm down."), ("coachDo", "chat"));

        Assert.Contains("no chat with the coach yet", (string?)task["value"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"commandId":"coachDraft"}""")]
    [InlineData("""{"commandId":"coachDraft","data":"words"}""")]
    [InlineData("""{"commandId":"coachDraft","data":{"coachDraft":7,"coachDo":[]}}""")]
    [InlineData("""{"commandId":"coachDraft","data":{"coachDraft":"  "}}""")]
    public async Task Altered_values_are_told_kindly(string value)
    {
        var task = await Invoke("composeExtension/submitAction", JsonNode.Parse(value)!.AsObject());

        Assert.Contains("no draft yet", (string?)task["value"], StringComparison.Ordinal);
    }

    private static JsonNode? Draft(JsonNode card) => card["body"]!.AsArray().Single(e => (string?)e!["id"] == "coachDraft");

    private static JsonObject Menu(string command, string author, string html) => new()
    {
        ["commandId"] = command,
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700000000000",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = author, ["displayName"] = "Somebody" } },
        },
    };

    private Task<JsonNode> Submit(params (string Key, string Value)[] data) => Invoke(
        "composeExtension/submitAction",
        new JsonObject { ["commandId"] = "coachDraft", ["data"] = new JsonObject(data.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))) });

    private async Task<JsonNode> Invoke(string name, JsonObject value) => (await Post(Activity("invoke", name, value)))!["task"]!;

    private async Task<JsonNode?> Post(JsonObject activity)
    {
        using var response = await _client.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>A dialog names the chat it was opened in; here that is one between two people.</summary>
    private JsonObject Activity(string type, string? name, JsonObject? value) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = _channel.Url,
        ["from"] = new JsonObject { ["id"] = "29:a", ["aadObjectId"] = Author },
        ["recipient"] = new JsonObject { ["id"] = "28:coach" },
        ["conversation"] = new JsonObject { ["id"] = type == "message" ? "a:private" : "19:a_b@unq.gbl.spaces", ["conversationType"] = "personal" },
        ["text"] = type == "message" ? "help" : null,
        ["value"] = value,
    };
}
