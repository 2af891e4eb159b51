using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>Every shape that Teams sends, and what the bot does with it.</summary>
public sealed class TeamsShapeTests : IAsyncLifetime
{
    private const string Alone = "/v3/conversations/a:1pL6i0oY3C0K8oAj8/";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The status; what stands in the answer's body, if it has one; what is said to the person alone, if anything.</summary>
    private static readonly Dictionary<string, (int Status, string? Body, string? Said)> Expected = new(StringComparer.Ordinal)
    {
        ["message-personal"] = (200, null, "“calm down”"),
        ["message-quoted-reply"] = (200, null, "Calm down"),
        ["message-picture"] = (200, null, "can't look at pictures"),
        ["message-file"] = (200, null, "can't read that kind of file"),
        ["message-group-mention"] = (200, null, "“calm down”"),
        ["message-meeting-mention"] = (200, null, "“calm down”"),
        ["message-channel-mention"] = (200, null, "“calm down”"),
        ["message-channel-old-id"] = (200, null, "“calm down”"),
        ["message-channel-not-addressed"] = (200, null, null),
        ["message-two-mentions"] = (200, null, "“calm down”"),
        ["message-targeted"] = (200, null, "How I can help"),
        ["action-submit"] = (200, null, "won't make this remark"),
        ["action-message-back"] = (200, null, "How I can help"),
        ["action-im-back"] = (200, null, "How I can help"),
        ["message-edit"] = (200, null, null),
        ["message-undelete"] = (200, null, null),
        ["message-delete"] = (200, null, null),
        ["reaction-added"] = (200, null, null),
        ["reaction-removed"] = (200, null, null),
        ["installation-add"] = (200, null, "your coach"),
        ["installation-remove"] = (200, null, null),
        ["installation-add-upgrade"] = (200, null, null),
        ["installation-remove-upgrade"] = (200, null, null),
        ["members-added-bot"] = (200, null, "your coach"),
        ["members-added-person"] = (200, null, null),
        ["members-removed-person"] = (200, null, null),
        ["members-removed-bot"] = (200, null, null),
        ["topic-renamed"] = (200, null, null),
        ["card-execute"] = (200, "won't make this remark", null),
        ["card-refresh"] = (200, "don't know that button", null),
        ["card-execute-again"] = (200, "“calm down”", null),
        ["extension-open-compose"] = (200, "\"id\":\"coachDraft\"", null),
        ["extension-open-command-box"] = (200, "\"id\":\"coachDraft\"", null),
        ["extension-open-message"] = (200, "Where is my parcel? Third time I ask!", null),
        ["extension-open-what-next"] = (200, "Where is my parcel?", null),
        ["extension-open-deleted-message"] = (200, "no words in this message", null),
        ["extension-submit"] = (200, "calm down", null),
        ["extension-preview-edit"] = (400, null, null),
        ["extension-preview-unknown"] = (400, "not a supported preview action", null),
        ["extension-search"] = (200, "Instead of “calm down”", null),
        ["extension-search-opens"] = (200, "\"type\":\"result\"", null),
        ["read-receipt"] = (200, null, null),
        ["meeting-start"] = (200, null, null),
        ["typing"] = (200, null, null),
        ["end-of-conversation"] = (200, null, null),
        ["command"] = (200, null, null),
        ["unknown-type"] = (200, null, null),
    };

    private FakeConnector _service = null!;
    private CoachBotApplication _bot = null!;
    private HttpClient _client = null!;

    public static TheoryData<string> Names => [.. TeamsShapes.Names];

    public async Task InitializeAsync()
    {
        _service = await FakeConnector.StartAsync();
        _bot = new CoachBotApplication();
        _client = _bot.CreateClient();
        // A chat that is there, so that everything private has a way.
        await Post("typing");
        _service.Received.Clear();
        _service.Paths.Clear();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _bot.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_answered_as_it_should_be(string name)
    {
        // What nobody here takes is refused without a word; events of teams are taken in silence.
        var (status, expected, said) = Expected.TryGetValue(name, out var known) ? known
            : name.StartsWith("event-", StringComparison.Ordinal) ? (200, null, null)
            : name is "installation-team" or "members-added-bot-to-team" ? (200, null, "Mention me here")
            : (400, null, null);

        using var answer = await Post(name);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(expected is null ? body.Length == 0 : Plain(body).Contains(expected, StringComparison.Ordinal), body);
        if (said is null)
        {
            Assert.Empty(_service.Received);
            return;
        }

        var sent = _service.Single();
        Assert.Contains(said, Plain(sent.ToJsonString()), StringComparison.Ordinal);
        Assert.StartsWith(name is "installation-team" or "members-added-bot-to-team" ? "/v3/conversations/19:0b7f5d@thread.tacv2/" : Alone, _service.Paths.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reply_quotes_is_not_coached()
    {
        using var answer = await Post("message-quoted-reply");

        Assert.DoesNotContain("useless", _service.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_in_a_group_is_left_out_together_with_the_name_of_the_bot()
    {
        var activity = TeamsShapes.Read("message-group-mention", _service.Url);
        activity["text"] = "Bo\r\nYou're useless.\r\n<at>CoachBot</at> help";
        activity["attachments"]![0]!["content"] = """<div><blockquote itemtype="http://schema.skype.com/Reply"><p>You're useless.</p></blockquote><p><span itemtype="http://schema.skype.com/Mention" itemid="0">CoachBot</span>&nbsp;help</p></div>""";

        using var answer = await _client.PostAsJsonAsync("/api/messages", activity);

        Assert.Contains("How I can help", _service.Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_expected_of_a_shape_that_is_not_there() => Assert.Empty(Expected.Keys.Except(TeamsShapes.Names));

    private static string Plain(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json), Readable);

    private Task<HttpResponseMessage> Post(string name) => _client.PostAsJsonAsync("/api/messages", TeamsShapes.Read(name, _service.Url));
}
