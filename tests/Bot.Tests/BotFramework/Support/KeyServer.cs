using System.Security.Claims;
using System.Security.Cryptography;
using CoachBot.BotFramework.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework.Support;

/// <summary>Plays the channel's OpenID metadata and signs tokens with its keys.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "http://127.0.0.1:9/teams/";

    // Keys take long to make, so all tests share them.
    private static readonly RSA First = RSA.Create(2048);
    private static readonly RSA Second = RSA.Create(2048);

    private LoopbackServer _server = null!;

    public static RSA Stranger { get; } = RSA.Create(2048);

    public RSA Key { get; private set; } = First;

    public string KeyId { get; private set; } = "key-1";

    public JToken? Endorsements { get; set; } = new JArray("msteams", "webchat");

    public bool Down { get; set; }

    public int Reads => _server.Requests.Count(r => r.Target == "/keys");

    public string MetadataUrl => _server.Url + "/openid";

    public static async Task<KeyServer> Start()
    {
        var keys = new KeyServer();
        keys._server = await LoopbackServer.Start((context, request) => keys.Down
            ? LoopbackServer.Write(context, 503, "down")
            : LoopbackServer.Write(context, 200, (request.Target == "/openid" ? keys.Metadata() : keys.Jwks()).ToString()));
        return keys;
    }

    public void Rotate()
    {
        Key = Second;
        KeyId += "-next";
    }

    public string Token(
        TimeProvider time,
        string? issuer = null,
        string? audience = AppId,
        string? serviceUrl = ServiceUrl,
        TimeSpan? ends = null,
        string? keyId = null,
        RSA? key = null,
        params (string Type, string Value)[] more)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = more.Select(c => new Claim(c.Type, c.Value)).ToList();
        if (serviceUrl is not null)
        {
            claims.Add(new Claim("serviceurl", serviceUrl));
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            NotBefore = now.AddMinutes(-10),
            Expires = now + (ends ?? TimeSpan.FromHours(1)),
            SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(key ?? Key) { KeyId = keyId ?? KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private JObject Metadata() => new()
    {
        ["issuer"] = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ["jwks_uri"] = _server.Url + "/keys",
    };

    private JObject Jwks()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        var key = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            key["endorsements"] = Endorsements;
        }

        return new JObject { ["keys"] = new JArray(key) };
    }
}
