using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Support;

/// <summary>A person in Teams: what the service sends when they write, mention, press or open something, and what the bot sends back.</summary>
internal sealed class TeamsPerson : IAsyncDisposable
{
    public const string Id = "29:ana";
    public const string DirectoryId = "11111111-2222-3333-4444-555555555555";
    public const string Group = "19:meet@thread.v2";
    public const string Channel = "19:general@thread.tacv2";

    private readonly HttpClient _client;
    private int _last;

    private TeamsPerson(FakeConnector channel, CoachBotApplication bot)
    {
        (Service, Bot) = (channel, bot);
        _client = bot.CreateClient();
    }

    /// <summary>The service's side, where the bot's messages arrive.</summary>
    public FakeConnector Service { get; }

    public CoachBotApplication Bot { get; }

    public static async Task<TeamsPerson> StartAsync(params (string Key, string Value)[] settings) => new(await FakeConnector.StartAsync(), new CoachBotApplication(settings));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Bot.DisposeAsync();
        await Service.DisposeAsync();
    }

    /// <summary>A message in the 1:1 chat.</summary>
    public JsonObject Message(string? text) => Some.Activity(Service.Url, text, $"m{++_last}");

    /// <summary>A message in a group chat or a channel that mentions the bot.</summary>
    public JsonObject Mention(string text, string conversation = Group)
    {
        var message = Message($"<at>Coach</at> {text}");
        message["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversation.StartsWith(Channel, StringComparison.Ordinal) ? "channel" : "groupChat", ["isGroup"] = true, ["tenantId"] = "t" };
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Coach</at>", ["mentioned"] = new JsonObject { ["id"] = "28:coach", ["name"] = "Coach" } });
        if (conversation.StartsWith(Channel, StringComparison.Ordinal))
        {
            message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" }, ["teamsChannelId"] = Channel, ["teamsTeamId"] = "19:team", ["team"] = new JsonObject { ["id"] = "19:team" }, ["channel"] = new JsonObject { ["id"] = Channel } };
        }

        return message;
    }

    /// <summary>An event, such as the installation of the app.</summary>
    public JsonObject Event(string type, Action<JsonObject> change)
    {
        var activity = Message(null);
        activity["type"] = type;
        activity.Remove("text");
        change(activity);
        return activity;
    }

    /// <summary>An invoke in the 1:1 chat.</summary>
    public JsonObject Invoke(string name, JsonNode? value) => Event("invoke", a => (a["name"], a["value"]) = (name, value));

    /// <summary>Sends the activity; the body of the answer, if there is one.</summary>
    public async Task<JsonNode?> Send(JsonObject activity)
    {
        using var response = await _client.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>Sends the activity as it is, and gives the answer as it came.</summary>
    public Task<HttpResponseMessage> SendRaw(HttpContent body) => _client.PostAsync("/api/messages", body);

    /// <summary>What the bot has sent since the last look, each with the address it was sent to.</summary>
    public IReadOnlyList<(string Path, JsonNode Body)> Sent()
    {
        var sent = Service.Paths.Zip(Service.Received).ToArray();
        Service.Paths.Clear();
        Service.Received.Clear();
        return sent;
    }
}
