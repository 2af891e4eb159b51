using System.Text.Json.Nodes;
using CoachBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Channels;

/// <summary>The buttons and inputs of a card in the 1:1 chat, in newer clients and in older ones.</summary>
public sealed class CardActionTests : IAsyncLifetime
{
    private const string Asked = "channel: email\ncustomer: Where is my order?\ndraft: You need to calm down. I'll call you by 3 pm.";
    private const string Better = "I'm sorry for the wait. I'll call you by 3 pm.";

    private TeamsPerson _ana = null!;

    public async Task InitializeAsync() => _ana = await TeamsPerson.StartAsync();

    public async Task DisposeAsync() => await _ana.DisposeAsync();

    [Fact]
    public async Task The_draft_can_be_changed_and_looked_at_again_in_the_same_card()
    {
        var card = await Reviewed(Asked);
        var input = Elements(card).Single(e => (string?)e["type"] == "Input.Text");
        Assert.Equal("draft", (string?)input["id"]);
        Assert.DoesNotContain("calm down", (string)input["value"]!, StringComparison.OrdinalIgnoreCase);
        var again = Again(card);
        Assert.Equal("Where is my order?", (string?)again["data"]!["customer"]);
        Assert.Equal("email", (string?)again["data"]!["for"]);

        var answer = await _ana.Send(_ana.Invoke("adaptiveCard/action", Pressed(again, Better)));

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer!["type"]);
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.DoesNotContain("calm down", answer["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Where is my order?", (string?)Again(answer["value"]!)["data"]!["customer"]);
        Assert.Empty(_ana.Sent());
    }

    [Fact]
    public async Task In_older_clients_the_card_is_changed_where_it_stands()
    {
        var press = _ana.Message(null);
        (press["replyToId"], press["value"]) = ("card-1", Data(Again(await Reviewed(Asked))["fallback"]!, Better));

        await _ana.Send(press);

        var (path, body) = Assert.Single(_ana.Sent());
        Assert.Equal("/v3/conversations/a:1/activities/card-1", path);
        Assert.Equal("card-1", (string?)body["id"]);
        Assert.DoesNotContain("calm down", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_card_cannot_be_changed_the_new_one_follows()
    {
        var press = _ana.Message(null);
        (press["replyToId"], press["value"]) = ("card-1", Data(Again(await Reviewed(Asked))["fallback"]!, Better));
        _ana.Service.Answer = async context =>
        {
            if (HttpMethods.IsPut(context.Request.Method))
            {
                context.Response.StatusCode = 404;
                return;
            }

            await context.Response.WriteAsync("""{"id":"2"}""");
        };

        await _ana.Send(press);

        Assert.Equal(2, _ana.Sent().Count);
    }

    [Theory]
    [InlineData("again", "{}")]
    [InlineData("again", """{"draft":{"a":1}}""")]
    [InlineData("again", """{"draft":""}""")]
    [InlineData("again", """{"draft":"Thanks, Sam.","for":"carrier pigeon"}""")]
    [InlineData("delete-everything", """{"draft":"Thanks, Sam."}""")]
    [InlineData(null, """{"draft":"Thanks, Sam."}""")]
    public async Task Altered_values_get_a_sentence(string? verb, string data)
    {
        var value = new JsonObject { ["trigger"] = "manual", ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = JsonNode.Parse(data) } };

        var answer = await _ana.Send(_ana.Invoke("adaptiveCard/action", value));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer!["type"]);
        Assert.NotEmpty((string)answer["value"]!);
    }

    [Fact]
    public async Task What_waits_behind_show_all_opens_by_buttons()
    {
        var card = await Reviewed("Calm down. You should have read the email. It's not my fault, and we can't do anything. As I said, you failed to pay. Unfortunately that is our policy.");
        var ids = Elements(card).Select(e => (string?)e["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var toggles = Elements(card).Where(e => (string?)e["type"] == "Action.ToggleVisibility").ToArray();

        Assert.Contains(toggles, t => ((string)t["title"]!).StartsWith("Show all (", StringComparison.Ordinal));
        Assert.Contains(toggles, t => (string?)t["title"] == "Why?");
        Assert.All(toggles.SelectMany(t => t["targetElements"]!.AsArray()), id => Assert.Contains((string)id!, ids));
    }

    [Fact]
    public async Task What_waits_stands_together_behind_what_is_shown()
    {
        var card = await Reviewed("customer: Where is my parcel? This is the third time I ask!\ndraft: Please calm down. As I said, the parcel is at the depot. I'll write to you by 3 pm.");
        var ids = Elements(card).Select(e => (string?)e["id"]).OfType<string>().ToArray();
        var numbers = Elements(card).Where(e => (string?)e["type"] == "TextRun" && (string?)e["weight"] == "Bolder" && "①②③④⑤".Contains((string)e["text"]!)).Select(e => (string)e["text"]!).ToArray();

        Assert.Contains("more", ids);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("①②③④⑤"[..numbers.Length].Select(c => c.ToString()), numbers);
    }

    private static JsonObject Pressed(JsonNode button, string text) => new()
    {
        ["trigger"] = "manual",
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)button["verb"], ["data"] = Data(button, text) },
    };

    private static JsonNode Data(JsonNode button, string text)
    {
        var data = button["data"]!.DeepClone();
        data["draft"] = text;
        return data;
    }

    private static JsonObject Again(JsonNode card) => Elements(card).Single(e => (string?)e["verb"] == "again");

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Elements(p.Value))],
        JsonArray a => a.SelectMany(Elements),
        _ => [],
    };

    private async Task<JsonNode> Reviewed(string text)
    {
        await _ana.Send(_ana.Message(text));
        return Assert.Single(_ana.Sent()).Body["attachments"]![0]!["content"]!;
    }
}
