using System.Security.Cryptography;
using System.Text;
using CoachBot.Tests.BotFramework.Support;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

/// <summary>Every field of a token, forged one at a time: what is not genuine gets 401, what is genuine but not meant for this bot 403, and nothing starts a turn.</summary>
public sealed class ForgedTokenTests : IAsyncLifetime
{
    private const string Government = "https://api.botframework.us";

    private readonly TestTime _time = new();
    private int _turns;
    private KeyServer _keys = null!;

    public async Task InitializeAsync() => _keys = await KeyServer.Start();

    public async Task DisposeAsync() => await _keys.DisposeAsync();

    public static TheoryData<string, string?, int> Payloads => new()
    {
        // What somebody changes in the payload breaks the signature, whatever it is.
        { "iss", "\"https://api.botframework.com\"", 200 },
        { "iss", "\"https://api.botframework.com/\"", 403 },
        { "iss", "\"https://API.botframework.com\"", 403 },
        { "iss", "\"https://api.botframework.us\"", 403 },
        { "iss", "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\"", 403 },
        { "iss", "\"\"", 403 },
        { "iss", null, 403 },
        { "aud", "\"22222222-2222-3333-4444-555555555555\"", 403 },
        { "aud", "\"https://api.botframework.com\"", 403 },
        { "aud", "[]", 403 },
        { "aud", "\"\"", 403 },
        { "aud", null, 403 },
        { "exp", "1", 401 },
        { "exp", "\"soon\"", 401 },
        { "exp", "-1", 401 },
        { "exp", null, 401 },
        { "nbf", "32503680000", 401 },
        { "serviceurl", "\"http://127.0.0.1:9/teams\"", 403 },
        { "serviceurl", "\"https://evil.example/\"", 403 },
        { "serviceurl", "\"\"", 403 },
        { "serviceurl", null, 403 },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_claim_that_does_not_fit_is_refused_even_under_a_genuine_signature(string claim, string? value, int status) =>
        Assert.Equal(status, await Post(Signed(payload => Set(payload, claim, value))));

    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "\"HS256\"")]
    [InlineData("alg", "\"ES256\"")]
    [InlineData("alg", "\"PS256\"")]
    [InlineData("alg", "\"rs256\"")]
    [InlineData("alg", "\"\"")]
    [InlineData("alg", null)]
    [InlineData("kid", "\"unknown\"")]
    [InlineData("kid", "\"\"")]
    [InlineData("kid", "\"KEY-1\"")]
    [InlineData("kid", null)]
    [InlineData("typ", "7")]
    [InlineData("crit", "[\"exp\"]")]
    public async Task A_header_that_was_changed_is_refused(string field, string? value) => Assert.Equal(401, await Post(Forged(header => Set(header, field, value), payload => payload, resign: false)));

    [Theory]
    [InlineData("jku", "\"https://evil.example/keys\"")]
    [InlineData("x5u", "\"https://evil.example/cert\"")]
    [InlineData("jwk", "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("x5c", "[\"MIIB\"]")]
    public async Task A_key_that_the_token_brings_along_is_not_used(string field, string value) =>
        Assert.Equal(401, await Post(Forged(header => Set(header, field, value), payload => payload, resign: true, KeyServer.Stranger)));

    [Fact]
    public async Task The_public_key_as_a_shared_secret_is_no_signature()
    {
        var secret = new HMACSHA256(_keys.Key.ExportSubjectPublicKeyInfo());
        var parts = Forged(header => Set(header, "alg", "\"HS256\""), payload => payload, resign: false).Split('.');
        var signature = Base64UrlEncoder.Encode(secret.ComputeHash(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")));

        Assert.Equal(401, await Post($"{parts[0]}.{parts[1]}.{signature}"));
    }

    [Fact]
    public async Task Every_byte_of_a_token_counts()
    {
        await using var host = await Host();
        var token = _keys.Token(_time);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(token.Length - 2);
            var changed = token[at] == 'A' ? 'B' : 'A';
            using var answer = await host.Post(Some.Message(KeyServer.ServiceUrl), $"{token[..at]}{changed}{token[(at + 1)..]}");
            Assert.Equal(401, (int)answer.StatusCode);
        }

        Assert.Equal(0, _turns);
    }

    [Theory]
    [InlineData(-301, 401)]
    [InlineData(-299, 200)]
    public async Task Clocks_may_differ_by_five_minutes_at_the_end(int seconds, int status) => Assert.Equal(status, await Post(_keys.Token(_time, ends: TimeSpan.FromSeconds(seconds))));

    [Theory]
    [InlineData(301, 401)]
    [InlineData(299, 200)]
    public async Task Clocks_may_differ_by_five_minutes_at_the_beginning(int seconds, int status) =>
        Assert.Equal(status, await Post(Signed(payload => Set(payload, "nbf", (_time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(System.Globalization.CultureInfo.InvariantCulture)))));

    [Fact]
    public async Task A_token_beyond_every_measure_is_refused() => Assert.Equal(401, await Post(new string('a', 20_000) + ".b.c"));

    [Fact]
    public async Task A_bot_to_bot_token_is_refused() =>
        Assert.Equal(403, await Post(_keys.Token(_time, issuer: "https://login.microsoftonline.com/t/v2.0", more: [("ver", "2.0"), ("azp", "another-bot")])));

    [Theory]
    [InlineData(Government, 200)]
    [InlineData("https://api.botframework.com", 403)]
    public async Task The_government_cloud_has_an_issuer_of_its_own(string issuer, int status) =>
        Assert.Equal(status, await Post(_keys.Token(_time, issuer: issuer), ("ChannelService", "https://botframework.azure.us")));

    [Fact]
    public async Task The_public_cloud_does_not_take_the_governments_tokens() => Assert.Equal(403, await Post(_keys.Token(_time, issuer: Government)));

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("MultiTenant")]
    [InlineData("UserAssignedMsi")]
    public async Task Every_kind_of_registration_takes_the_channels_tokens_and_no_others(string type)
    {
        var settings = new (string, string?)[] { ("MicrosoftAppType", type), ("MicrosoftAppTenantId", "t"), ("MicrosoftAppPassword", type == "UserAssignedMsi" ? null : "p") };

        Assert.Equal(200, await Post(_keys.Token(_time), settings));
        Assert.Equal(403, await Post(_keys.Token(_time, audience: "another-bot"), settings));
        Assert.Equal(401, await Post(_keys.Token(_time, key: KeyServer.Stranger), settings));
    }

    private static JObject Set(JObject json, string name, string? value)
    {
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = JToken.Parse(value);
        }

        return json;
    }

    private string Signed(Func<JObject, JObject> change) => Forged(header => header, change, resign: true);

    private string Forged(Func<JObject, JObject> header, Func<JObject, JObject> payload, bool resign, RSA? key = null)
    {
        var parts = _keys.Token(_time).Split('.');
        var head = Base64UrlEncoder.Encode(header(JObject.Parse(Base64UrlEncoder.Decode(parts[0]))).ToString());
        var body = Base64UrlEncoder.Encode(payload(JObject.Parse(Base64UrlEncoder.Decode(parts[1]))).ToString());
        var signature = resign ? Base64UrlEncoder.Encode((key ?? _keys.Key).SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) : parts[2];
        return $"{head}.{body}.{signature}";
    }

    private Task<BotHost> Host(params (string Key, string? Value)[] settings) => BotHost.Start(
        new DelegateBot(_ =>
        {
            Interlocked.Increment(ref _turns);
            return Task.CompletedTask;
        }),
        Some.Configuration([("MicrosoftAppId", KeyServer.AppId), ("ToBotFromChannelOpenIdMetadataUrl", _keys.MetadataUrl), .. settings]),
        _time);

    private async Task<int> Post(string token, params (string Key, string? Value)[] settings)
    {
        await using var host = await Host(settings);
        var before = _turns;
        using var answer = await host.Post(Some.Message(KeyServer.ServiceUrl), token);
        Assert.Equal((int)answer.StatusCode == 200 ? before + 1 : before, _turns);
        return (int)answer.StatusCode;
    }
}
