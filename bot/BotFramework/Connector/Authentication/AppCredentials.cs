using System.Net.Http.Headers;
using CoachBot.BotFramework.Rest;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>A token and when it ends.</summary>
internal sealed record AppToken(string Value, DateTimeOffset ExpiresOn);

/// <summary>Where the bot's own tokens come from.</summary>
internal interface ITokenSource
{
    Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken);
}

/// <summary>Puts the bot's token on a call; it is fetched once for all callers and renewed before it ends.</summary>
internal sealed class AppCredentials(ITokenSource source, TimeProvider time) : ServiceClientCredentials, IRefreshableCredentials
{
    private static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Current? _current;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var current = Usable(_current) ?? await Fetch(replacing: null, cancellationToken);
        request.Headers.Authorization = current.Header;
    }

    public Task RefreshAsync(CancellationToken cancellationToken) => Fetch(replacing: _current, cancellationToken);

    private async Task<Current> Fetch(Current? replacing, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Usable(_current) is { } already && already != replacing)
            {
                return already;
            }

            var token = await source.GetAsync(fresh: replacing is not null, cancellationToken);
            return _current = new Current(new AuthenticationHeaderValue("Bearer", token.Value), token.ExpiresOn);
        }
        finally
        {
            _gate.Release();
        }
    }

    private Current? Usable(Current? current) => current is not null && current.ExpiresOn - RenewAhead > time.GetUtcNow() ? current : null;

    private sealed record Current(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
}
