using System.Text;
using CoachBot.BotFramework.Schema;
using CoachBot.Tests.BotFramework.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private readonly TestTime _time = new();
    private readonly System.Collections.Concurrent.ConcurrentBag<Activity> _turns = [];
    private KeyServer _keys = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _keys = await KeyServer.Start();
        _host = await BotHost.Start(
            new DelegateBot(turn =>
            {
                _turns.Add(turn.Activity);
                return Task.CompletedTask;
            }),
            Some.Configuration(("MicrosoftAppId", KeyServer.AppId), ("ToBotFromChannelOpenIdMetadataUrl", _keys.MetadataUrl)),
            _time);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _keys.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_starts_a_turn()
    {
        Assert.Equal(200, await Post(_keys.Token(_time)));

        var turn = Assert.Single(_turns);
        Assert.Equal("urn:botframework:azure", turn.CallerId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    public async Task Without_a_usable_token_the_answer_is_401(string? authorization)
    {
        var body = new StringContent(JObject.FromObject(Some.Message(KeyServer.ServiceUrl)).ToString());

        using var response = await _host.Send(HttpMethod.Post, body, authorization);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Empty(_turns);
    }

    [Fact]
    public async Task A_genuine_token_of_another_issuer_is_forbidden() =>
        await Refused(403, _keys.Token(_time, issuer: "https://sts.windows.net/somebody/"), "issuer");

    [Fact]
    public async Task A_genuine_token_for_another_audience_is_forbidden() =>
        await Refused(403, _keys.Token(_time, audience: "another-bot"), "audience");

    [Fact]
    public async Task A_token_that_ended_longer_ago_than_the_skew_is_not_taken()
    {
        await Refused(401, _keys.Token(_time, ends: TimeSpan.FromMinutes(-6)), "not valid");
        Assert.Equal(200, await Post(_keys.Token(_time, ends: TimeSpan.FromMinutes(-4))));
    }

    [Fact]
    public async Task An_unsigned_token_is_not_taken()
    {
        var parts = _keys.Token(_time).Split('.');
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        await Refused(401, $"{header}.{parts[1]}.", "algorithm");
        await Refused(401, $"{header}.{parts[1]}.{parts[2]}", "algorithm");
    }

    [Fact]
    public async Task A_token_signed_with_a_shared_secret_is_not_taken()
    {
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 64))) { KeyId = _keys.KeyId };
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = KeyServer.AppId,
            Expires = _time.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = new SigningCredentials(secret, SecurityAlgorithms.HmacSha256),
        });

        await Refused(401, token, "algorithm");
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_under_the_channels_key_id_is_not_taken() =>
        await Refused(401, _keys.Token(_time, key: KeyServer.Stranger), "not valid");

    [Fact]
    public async Task A_changed_token_is_not_taken_even_after_the_original_was()
    {
        var token = _keys.Token(_time);
        Assert.Equal(200, await Post(token));

        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("9/teams", "9/other", StringComparison.Ordinal));

        await Refused(401, $"{parts[0]}.{payload}.{parts[2]}", "not valid");
    }

    [Fact]
    public async Task The_key_must_be_endorsed_for_the_channel()
    {
        var slack = Some.Message(KeyServer.ServiceUrl);
        slack.ChannelId = "slack";
        await Refused(403, _keys.Token(_time), "endorsed", slack);

        slack.ChannelId = null;
        await Refused(403, _keys.Token(_time), "endorsed", slack);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        _keys.Endorsements = null;

        await Refused(403, _keys.Token(_time), "endorsed");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/other/")]
    [InlineData(null)]
    public async Task The_service_url_must_be_that_of_the_token(string? serviceUrl)
    {
        var activity = Some.Message(KeyServer.ServiceUrl);
        activity.ServiceUrl = serviceUrl;

        await Refused(403, _keys.Token(_time), "serviceUrl", activity);
    }

    [Fact]
    public async Task A_token_without_a_service_url_fits_nothing() => await Refused(403, _keys.Token(_time, serviceUrl: null), "serviceUrl");

    [Fact]
    public async Task A_known_token_is_not_verified_again_but_must_still_fit_the_activity()
    {
        var token = _keys.Token(_time);
        Assert.Equal(200, await Post(token));
        _keys.Down = true;
        _keys.Rotate();

        Assert.Equal(200, await Post(token));
        var other = Some.Message("http://127.0.0.1:9/other/");
        await Refused(403, token, "serviceUrl", other);

        _time.Advance(TimeSpan.FromMinutes(66));
        await Refused(401, token, "not valid");
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it()
    {
        Assert.Equal(200, await Post(_keys.Token(_time)));
        _keys.Rotate();

        Assert.Equal(200, await Post(_keys.Token(_time)));
        Assert.Equal(2, _keys.Reads);
    }

    [Fact]
    public async Task Unknown_keys_make_the_bot_ask_at_most_once_a_minute()
    {
        for (var i = 0; i < 5; i++)
        {
            await Refused(401, _keys.Token(_time, keyId: "made-up-" + i), "unknown");
        }

        Assert.Equal(2, _keys.Reads);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Refused(401, _keys.Token(_time, keyId: "made-up"), "unknown");
        Assert.Equal(3, _keys.Reads);
    }

    [Fact]
    public async Task Many_first_requests_read_the_keys_once()
    {
        var token = _keys.Token(_time);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Post(token)));

        Assert.All(answers, a => Assert.Equal(200, a));
        Assert.Equal(1, _keys.Reads);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_requests_are_put_off()
    {
        _keys.Down = true;
        await Refused(503, _keys.Token(_time), "cannot be read");

        _keys.Down = false;
        Assert.Equal(200, await Post(_keys.Token(_time)));
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage()
    {
        Assert.Equal(200, await Post(_keys.Token(_time)));
        _keys.Down = true;
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(200, await Post(_keys.Token(_time)));
    }

    [Fact]
    public async Task Refusals_are_logged_without_the_token_and_the_text()
    {
        var activity = Some.Message(KeyServer.ServiceUrl, "a secret draft");
        var token = _keys.Token(_time, audience: "another-bot");

        await Refused(403, token, "audience", activity);

        Assert.All(_host.Log.Lines, l => Assert.DoesNotContain("secret draft", l, StringComparison.Ordinal));
        Assert.All(_host.Log.Lines, l => Assert.DoesNotContain(token[..30], l, StringComparison.Ordinal));
    }

    private async Task Refused(int status, string token, string reason, Activity? activity = null)
    {
        var before = _turns.Count;
        Assert.Equal(status, await Post(token, activity));
        Assert.Equal(before, _turns.Count);
        Assert.Contains(_host.Log.Lines, l => l.Contains($"with {status}", StringComparison.Ordinal) && l.Contains(reason, StringComparison.Ordinal));
    }

    private async Task<int> Post(string token, Activity? activity = null)
    {
        using var response = await _host.Post(activity ?? Some.Message(KeyServer.ServiceUrl), token);
        return (int)response.StatusCode;
    }
}
