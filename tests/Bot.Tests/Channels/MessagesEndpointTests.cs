using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private const string Address = "/api/messages";
    private const string Draft = "You need to calm down. I'll call you by 3 pm.";

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
    public async Task A_draft_is_answered_with_a_card()
    {
        await Post(Message(Draft));

        var reply = _channel.Single();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]![0]!["contentType"]);
        Assert.Contains("“calm down”", Card(reply), StringComparison.Ordinal);
        Assert.Null(reply["text"]);
        Assert.StartsWith("Worth a tweak", (string?)reply["summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_without_cards_gets_text()
    {
        var message = Message(Draft);
        message["channelId"] = "sms";

        await Post(message);

        var reply = _channel.Single();
        Assert.Null(reply["attachments"]);
        Assert.Contains("1. “calm down”", (string?)reply["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_are_words_not_marks()
    {
        var message = Message("<at>Coach</at> <at>Sam Lee</at> needs to calm down, tell <at>Sam Lee</at> so.");
        message["entities"] = new JsonArray(Mention("28:coach", "Coach"), Mention("29:sam", "Sam Lee"));

        await Post(message);

        var card = Card(_channel.Single());
        Assert.DoesNotContain("<at>", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Coach", card, StringComparison.Ordinal);
        Assert.Contains("Sam Lee", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_delivery_is_taken_without_a_second_reply()
    {
        await Post(Message(Draft, "same"));
        await Post(Message(Draft, "same"));

        _channel.Single();
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        await Post(Message("hi", "same"));
        var other = Message("hi", "same");
        other["conversation"] = new JsonObject { ["id"] = "a:2", ["conversationType"] = "personal" };
        await Post(other);

        Assert.Equal(2, _channel.Received.Count);
    }

    [Fact]
    public async Task A_remark_that_was_not_useful_does_not_come_back()
    {
        await Post(Message(null, "press", new JsonObject { ["notUseful"] = "trigger.calm-down" }));
        Assert.Contains("won't make this remark", (string?)_channel.Single()["text"], StringComparison.Ordinal);

        await Post(Message(Draft));
        Assert.DoesNotContain("trigger.calm-down", _channel.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_of_newer_clients_is_answered_in_place()
    {
        var invoke = Message(null, "press", new JsonObject
        {
            ["trigger"] = "manual",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "not-useful", ["data"] = new JsonObject { ["notUseful"] = "trigger.calm-down" } },
        });
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";

        var answer = JsonNode.Parse(await (await Post(invoke)).Content.ReadAsStringAsync())!;

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        Assert.Contains("won't make this remark", (string?)answer["value"], StringComparison.Ordinal);
        Assert.Empty(_channel.Received);
    }

    [Fact]
    public async Task A_promise_that_was_sent_is_noted_and_listed()
    {
        await Post(Message(Draft));
        var button = AllActions(JsonNode.Parse(Card(_channel.Single()))!).Single(b => (string?)b["verb"] == "sent");

        var pressed = Message(null);
        pressed["id"] = "2";
        pressed["value"] = button["fallback"]!["data"]!.DeepClone();
        await Post(pressed);
        Assert.StartsWith("Noted: “I'll call you by 3 pm”, until ", (string?)_channel.Single()["text"], StringComparison.Ordinal);

        var list = Message("promises");
        list["id"] = "3";
        await Post(list);
        Assert.Contains("I'll call you by 3 pm", Card(_channel.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_answered_with_a_card()
    {
        await Post(Message("Customer: My kettle leaks, and this is the third time I ask!\nAgent: Calm down."));

        var card = (string)_channel.Single()["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains("You spoke last", card, StringComparison.Ordinal);
        Assert.Contains("Your last turn:", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_the_agent_is_can_be_told_by_a_button()
    {
        await Post(Message(null, "press", new JsonObject { ["agent"] = "Agent", ["transcript"] = "Customer: My kettle leaks.\nAgent: Calm down." }));

        Assert.Contains("Your last turn:", _channel.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"agent":"Ana","transcript":"no conversation"}""")]
    [InlineData("""{"agent":{"a":1},"transcript":["b"]}""")]
    [InlineData("""{"notUseful":{"a":1}}""")]
    [InlineData("""{"something":"else"}""")]
    [InlineData("""{"notUseful":"no.such-rule"}""")]
    public async Task A_button_nobody_knows_gets_a_sentence(string value)
    {
        await Post(Message(null, "press", JsonNode.Parse(value)));

        Assert.NotEmpty((string?)_channel.Single()["text"] ?? "");
    }

    [Fact]
    public async Task A_new_chat_is_welcomed_once()
    {
        var added = Message(null, "i1");
        added["type"] = "installationUpdate";
        added["action"] = "add";
        await Post(added);
        var members = Message(null, "i2");
        members["type"] = "conversationUpdate";
        members["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:coach" }, new JsonObject { ["id"] = "29:ana" });
        await Post(members);

        var welcome = _channel.Single();
        Assert.Contains("your coach", (string?)welcome["text"], StringComparison.Ordinal);
        Assert.Equal(["Show me an example", "Help"], welcome["suggestedActions"]!["actions"]!.AsArray().Select(a => (string?)a!["value"]));
        Assert.All(welcome["suggestedActions"]!["actions"]!.AsArray(), a => Assert.Equal("imBack", (string?)a!["type"]));
    }

    [Fact]
    public async Task An_example_is_shown_and_counted_for_nobody()
    {
        await Post(Message("Show me an example"));
        Assert.Contains("“calm down”", Card(_channel.Single()), StringComparison.Ordinal);

        await Post(Message("my data", "2"));
        Assert.DoesNotContain("calm-down", _channel.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_channel_costs_a_reference_in_the_log_and_no_message_text()
    {
        _channel.Status = 500;

        await Post(Message("My secret draft says calm down."));

        Assert.Contains(_bot.Log.Lines, l => l.Contains("A turn failed, reference", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.Lines, l => l.Contains("secret", StringComparison.Ordinal) || l.Contains("calm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_whose_answer_failed_may_be_delivered_again()
    {
        _channel.Status = 500;
        await Post(Message(Draft, "again"));
        _channel.Received.Clear();
        _channel.Status = 200;

        await Post(Message(Draft, "again"));

        _channel.Single();
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","serviceUrl":"http://evil.example","conversation":{"id":"1"}}""", HttpStatusCode.Forbidden)]
    public async Task What_is_no_activity_is_refused(string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await _client.PostAsync(Address, content)).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_every_measure_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _client.PostAsJsonAsync(Address, Message(new string('a', 300_000)))).StatusCode);

    [Fact]
    public async Task Only_post_is_answered() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.GetAsync(Address)).StatusCode);

    [Fact]
    public async Task Without_a_token_a_registered_bot_is_closed()
    {
        await using var bot = new CoachBotApplication(
            ("MicrosoftAppId", "11111111-2222-3333-4444-555555555555"), ("MicrosoftAppPassword", "p"), ("MicrosoftAppTenantId", "t"));
        using var client = bot.CreateClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsJsonAsync(Address, Message(Draft))).StatusCode);
    }

    private static string Card(JsonNode reply) => reply["attachments"]![0]!["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonObject Mention(string id, string name) =>
        new() { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    private JsonObject Message(string? text, string id = "1", JsonNode? value = null)
    {
        var message = Some.Activity(_channel.Url, text, id);
        message["value"] = value;
        return message;
    }

    private async Task<HttpResponseMessage> Post(JsonObject activity)
    {
        var answer = await _client.PostAsJsonAsync(Address, activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static IEnumerable<JsonNode> AllActions(JsonNode? node) => node switch
    {
        JsonObject o => (o.ContainsKey("verb") ? [o] : Enumerable.Empty<JsonNode>()).Concat(o.SelectMany(p => AllActions(p.Value))),
        JsonArray a => a.SelectMany(AllActions),
        _ => [],
    };
}
