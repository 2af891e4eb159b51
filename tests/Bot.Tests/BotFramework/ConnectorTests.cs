using System.Net;
using CoachBot.BotFramework.Connector;
using CoachBot.BotFramework.Rest;
using CoachBot.BotFramework.Schema;
using CoachBot.Tests.BotFramework.Support;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class ConnectorTests
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("")]
    [InlineData("/teams")]
    [InlineData("/teams/")]
    public async Task Addresses_are_joined_whether_or_not_the_base_ends_in_a_slash(string path)
    {
        await using var channel = await LoopbackServer.Start(200, """{"id":"a"}""");
        using var client = Client(channel.Url + path);

        var response = await client.Conversations.SendToConversationAsync("a:1/b c?#ü", new Activity { Type = "message" });

        Assert.Equal("a", response.Id);
        Assert.Equal($"{path.TrimEnd('/')}/v3/conversations/a%3A1%2Fb%20c%3F%23%C3%BC/activities", Assert.Single(channel.Requests).Target);
    }

    [Theory]
    [InlineData(202, "", "text/plain")]
    [InlineData(200, "<html>ok</html>", "text/html")]
    [InlineData(201, "{}", "application/json")]
    [InlineData(200, "not json", "application/json")]
    [InlineData(200, "[]", "application/json")]
    public async Task A_success_without_an_id_has_an_empty_one(int status, string body, string contentType)
    {
        await using var channel = await LoopbackServer.Start(status, body, contentType);
        using var client = Client(channel.Url);

        var response = await client.Conversations.SendToConversationAsync("c", new Activity { Type = "typing" });

        Assert.Equal(string.Empty, response.Id);
    }

    [Fact]
    public async Task A_refusal_carries_status_and_code()
    {
        await using var channel = await LoopbackServer.Start(403, """{"error":{"code":"ConversationBlockedByUser","message":"blocked"}}""");
        using var client = Client(channel.Url);

        var e = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.ReplyToActivityAsync("c", "a", new Activity { Type = "message", Text = "secret draft" }));

        Assert.Equal(HttpStatusCode.Forbidden, e.Response!.StatusCode);
        Assert.Equal("ConversationBlockedByUser", e.Body!.Error!.Code);
        Assert.Equal("blocked", e.Body.Error.Message);
        Assert.DoesNotContain("secret draft", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_in_html_carries_the_status()
    {
        await using var channel = await LoopbackServer.Start(413, "<html>too big</html>", "text/html");
        using var client = Client(channel.Url);

        var e = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.UpdateActivityAsync("c", "a", new Activity { Type = "message" }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, e.Response!.StatusCode);
        Assert.Null(e.Body);
    }

    [Fact]
    public async Task Members_come_in_pages_and_keep_what_is_unknown()
    {
        await using var channel = await LoopbackServer.Start((context, request) => LoopbackServer.Write(context, 200, request.Target.Contains("pagedmembers", StringComparison.Ordinal)
            ? """{"continuationToken":"more","members":[{"id":"29:1","email":"a@b.c"}]}"""
            : """[{"id":"29:1"},{"id":"29:2"}]"""));
        using var client = Client(channel.Url);

        var page = await client.Conversations.GetConversationPagedMembersAsync("c", 100, "t&=");
        var members = await client.Conversations.GetConversationMembersAsync("c");
        var some = await client.Conversations.GetActivityMembersAsync("c", "a");

        Assert.Equal("more", page.ContinuationToken);
        Assert.Equal("a@b.c", (string?)Assert.Single(page.Members!).Properties["email"]);
        Assert.Equal(2, members.Count);
        Assert.Equal(2, some.Count);
        Assert.Equal(
            ["/v3/conversations/c/pagedmembers?pageSize=100&continuationToken=t%26%3D", "/v3/conversations/c/members", "/v3/conversations/c/activities/a/members"],
            channel.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task An_unreadable_list_of_members_is_an_error_and_not_an_empty_list()
    {
        await using var channel = await LoopbackServer.Start(200, "<html></html>", "text/html");
        using var client = Client(channel.Url);

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.GetConversationMembersAsync("c"));
    }

    [Fact]
    public async Task A_conversation_with_one_person_is_created()
    {
        await using var channel = await LoopbackServer.Start(201, """{"id":"c","activityId":"a","serviceUrl":"https://elsewhere/"}""");
        using var client = Client(channel.Url);

        var created = await client.Conversations.CreateDirectConversationAsync("28:bot", "29:person");
        await client.Conversations.DeleteActivityAsync("c", "a");
        await client.Conversations.DeleteConversationMemberAsync("c", "29:person");

        Assert.Equal(("c", "a", "https://elsewhere/"), (created.Id, created.ActivityId, created.ServiceUrl));
        Assert.Equal("28:bot", (string?)channel.Requests.First().Json["bot"]!["id"]);
        Assert.Equal(["POST", "DELETE", "DELETE"], channel.Requests.Select(r => r.Method));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_would_lead_elsewhere_is_refused(string id)
    {
        using var client = Client("http://127.0.0.1:9");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Conversations.SendToConversationAsync(id, new Activity()));
    }

    [Fact]
    public async Task A_card_that_is_already_json_is_sent_as_it_is()
    {
        const string Card = """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Größe 😀"}]}""";
        await using var channel = await LoopbackServer.Start(200, """{"id":"a"}""");
        using var client = Client(channel.Url);
        var activity = new Activity { Type = "message", Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = new JRaw(Card) }] };

        await client.Conversations.SendToConversationAsync("c", activity);

        var body = Assert.Single(channel.Requests).Body;
        Assert.Contains("\"content\":" + Card, body, StringComparison.Ordinal);
        Assert.Equal("Größe 😀", (string?)JObject.Parse(body)["attachments"]![0]!["content"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task After_a_401_the_call_is_repeated_once_with_a_fresh_token()
    {
        await using var channel = await LoopbackServer.Start((context, request) =>
            LoopbackServer.Write(context, request.Authorization == "Bearer fresh" ? 200 : 401, """{"id":"a"}"""));
        var credentials = new StaleCredentials("fresh");
        using var client = new ConnectorClient(new Uri(channel.Url), credentials, Http);

        var response = await client.Conversations.SendToConversationAsync("c", new Activity { Type = "message", Text = "x" });

        Assert.Equal("a", response.Id);
        Assert.Equal(["Bearer stale", "Bearer fresh"], channel.Requests.Select(r => r.Authorization));
        Assert.Equal(channel.Requests.First().Body, channel.Requests.Last().Body);
    }

    [Fact]
    public async Task A_second_401_is_an_error()
    {
        await using var channel = await LoopbackServer.Start(401);
        using var client = new ConnectorClient(new Uri(channel.Url), new StaleCredentials("no better"), Http);

        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new Activity()));

        Assert.Equal(2, channel.Requests.Count);
    }

    [Fact]
    public async Task Many_messages_at_once_do_not_mix()
    {
        await using var channel = await LoopbackServer.Start(200, """{"id":"a"}""");
        using var client = Client(channel.Url);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => client.Conversations.SendToConversationAsync(
            "c", new Activity { Type = "message", Text = new string((char)('a' + (i % 26)), 5000 + i) })));

        Assert.All(channel.Requests, r => Assert.Single(((string)r.Json["text"]!).Distinct()));
        Assert.Equal(64, channel.Requests.Select(r => ((string)r.Json["text"]!).Length).Distinct().Count());
    }

    private static ConnectorClient Client(string url) => new(new Uri(url), credentials: null, Http);

    private sealed class StaleCredentials(string fresh) : ServiceClientCredentials, IRefreshableCredentials
    {
        private string _token = "stale";

        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", _token);
            return Task.CompletedTask;
        }

        public Task RefreshAsync(CancellationToken cancellationToken)
        {
            _token = fresh;
            return Task.CompletedTask;
        }
    }
}
