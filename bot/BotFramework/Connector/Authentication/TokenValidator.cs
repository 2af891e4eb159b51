using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>
/// Decides whether a bearer token is genuine (else 401) and meant for this bot (else 403). Channel tokens are taken always;
/// tokens of the bot's own Entra tenant, as the emulator sends them, in development only; tokens of other bots never.
/// </summary>
internal sealed class TokenValidator
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    private readonly ProtocolSettings _settings;
    private readonly TimeProvider _time;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _developmentKeys;
    private readonly HashSet<string> _developmentIssuers;
    private readonly VerifiedTokens _verified;

    public TokenValidator(
        ProtocolSettings settings, AuthenticationConfiguration demands, Func<HttpClient> httpClient, TimeProvider time, ILogger logger)
    {
        _settings = settings;
        _time = time;
        _verified = new VerifiedTokens(time);
        _channelKeys = new SigningKeys(settings.ChannelMetadata, httpClient, time, logger);
        _developmentKeys = new SigningKeys(settings.DevelopmentMetadata, httpClient, time, logger);
        _developmentIssuers = DevelopmentIssuers(settings, demands);
    }

    public async Task<VerifiedToken> VerifyAsync(string? authHeader, CancellationToken cancellationToken)
    {
        var token = Bearer(authHeader);
        if (_verified.Find(token) is { } known)
        {
            return known;
        }

        var jwt = Parse(token);
        var verified = jwt.Issuer != _settings.ChannelIssuer && _settings.IsDevelopment && IsEntra(jwt.Issuer)
            ? await Development(jwt, cancellationToken)
            : await Channel(jwt, cancellationToken);
        _verified.Keep(token, verified);
        return verified;
    }

    private static string Bearer(string? authHeader)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            throw RequestRefusedException.Unauthenticated("there is no token");
        }

        var parts = authHeader.Split(' ');
        return parts.Length == 2 && parts[1].Length > 0 && parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? parts[1]
            : throw RequestRefusedException.Unauthenticated("the authorization is not a bearer token");
    }

    private static JsonWebToken Parse(string token)
    {
        try
        {
            return Handler.ReadJsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            throw RequestRefusedException.Unauthenticated("the token is malformed");
        }
    }

    private async Task<VerifiedToken> Channel(JsonWebToken jwt, CancellationToken cancellationToken)
    {
        var (identity, key) = await Genuine(jwt, _channelKeys, cancellationToken);
        Require(jwt.Issuer == _settings.ChannelIssuer, "the issuer is not the channel service");
        RequireAudience(jwt);
        return new VerifiedToken(identity, jwt.ValidTo, Endorsements.Of(key));
    }

    private async Task<VerifiedToken> Development(JsonWebToken jwt, CancellationToken cancellationToken)
    {
        var (identity, _) = await Genuine(jwt, _developmentKeys, cancellationToken);
        Require(_developmentIssuers.Contains(jwt.Issuer), "the issuer is not the bot's own tenant");
        RequireAudience(jwt);
        var version = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value;
        var caller = identity.FindFirst(version == "2.0" ? AuthenticationConstants.AuthorizedParty : AuthenticationConstants.AppIdClaim)?.Value;
        Require(string.Equals(caller, _settings.AppId, StringComparison.OrdinalIgnoreCase), "the token belongs to another app");
        return new VerifiedToken(identity, jwt.ValidTo, Endorsements: null);
    }

    /// <summary>Signature, algorithm and life; who issued it and for whom is judged afterwards, so that the two failures can be told apart.</summary>
    private async Task<(ClaimsIdentity Identity, JsonWebKey Key)> Genuine(JsonWebToken jwt, SigningKeys source, CancellationToken cancellationToken)
    {
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(jwt.Alg))
        {
            throw RequestRefusedException.Unauthenticated("the signing algorithm is not allowed");
        }

        var keys = await source.GetAsync(jwt.Kid, cancellationToken);
        var key = keys.Keys.FirstOrDefault(k => string.Equals(k.Kid, jwt.Kid, StringComparison.Ordinal));
        if (key is null || string.IsNullOrEmpty(jwt.Kid))
        {
            throw RequestRefusedException.Unauthenticated("the signing key is unknown");
        }

        var result = await Handler.ValidateTokenAsync(jwt, Parameters(key));
        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw RequestRefusedException.Unauthenticated($"the token is not valid ({result.Exception?.GetType().Name})");
    }

    private TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuer = false,
        ValidateAudience = false,
        LifetimeValidator = (from, to, _, _) =>
        {
            var now = _time.GetUtcNow().UtcDateTime;
            return to is not null && now <= to.Value + Skew && (from is null || now >= from.Value - Skew);
        },
    };

    private void RequireAudience(JsonWebToken jwt) =>
        Require(jwt.Audiences.Contains(_settings.AppId, StringComparer.OrdinalIgnoreCase), "the audience is not this bot");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw RequestRefusedException.Forbidden(otherwise);
        }
    }

    private static bool IsEntra(string? issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address)
        && address.Host is "sts.windows.net" or "login.microsoftonline.com" or "login.microsoftonline.us";

    private static HashSet<string> DevelopmentIssuers(ProtocolSettings settings, AuthenticationConfiguration demands)
    {
        HashSet<string> issuers = [.. demands.ValidTokenIssuers ?? []];
        if (settings.TenantId is { } tenant)
        {
            issuers.Add($"https://sts.windows.net/{tenant}/");
            issuers.Add($"https://login.microsoftonline.com/{tenant}/v2.0");
        }

        return issuers;
    }
}
