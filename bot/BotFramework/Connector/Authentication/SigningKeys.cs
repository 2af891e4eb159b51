using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>The keys that an OpenID metadata document leads to, with the channels each is endorsed for.</summary>
internal sealed record KeySet(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset ReadOn)
{
    public bool Has(string? keyId) => Keys.Any(k => string.Equals(k.Kid, keyId, StringComparison.Ordinal));
}

/// <summary>
/// Reads signing keys, keeps them for a day, and reads them again when a token names a key that is not among them.
/// All requests wait for one and the same read; the library's own manager would read in the background and refuse the first tokens of a new key.
/// </summary>
internal sealed class SigningKeys(Uri metadata, Func<HttpClient> httpClient, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private KeySet? _keys;
    private DateTimeOffset? _askedAgain;

    /// <exception cref="RequestRefusedException">There are no keys at all.</exception>
    public async Task<KeySet> GetAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (_keys is { } keys && !ShouldRead(keys, keyId))
        {
            return keys;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_keys is not { } old)
            {
                return _keys = await Read("requests are refused", cancellationToken)
                    ?? throw RequestRefusedException.Undecidable("the signing keys cannot be read");
            }

            if (ShouldRead(old, keyId))
            {
                _askedAgain = time.GetUtcNow();
                _keys = await Read("the known ones stay in use", cancellationToken) ?? old;
            }

            return _keys;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>At most once a minute, so that nobody can make the bot ask all the time.</summary>
    private bool ShouldRead(KeySet keys, string? keyId)
    {
        var now = time.GetUtcNow();
        var wanted = now - keys.ReadOn >= Keep || !keys.Has(keyId);
        return wanted && (_askedAgain is null || now - _askedAgain >= BetweenReads);
    }

    private async Task<KeySet?> Read(string consequence, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var http = httpClient();
            var document = OpenIdConnectConfiguration.Create(await http.GetStringAsync(metadata, limit.Token));
            var address = new Uri(document.JwksUri, UriKind.Absolute);
            if (address.Scheme != Uri.UriSchemeHttps && !(address.IsLoopback && metadata.IsLoopback))
            {
                throw new InvalidOperationException("The address of the keys is not https.");
            }

            var keys = JsonWebKeySet.Create(await http.GetStringAsync(address, limit.Token)).Keys;
            Log.KeysRead(logger, keys.Count, metadata);
            return new KeySet([.. keys], time.GetUtcNow());
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.KeysUnreachable(logger, metadata, consequence, e);
            return null;
        }
    }
}
