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

    private readonly Lock _lock = new();
    private Current? _current;
    private Task<Current>? _fetch;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var current = Usable(Volatile.Read(ref _current)) ?? await Fetch(replacing: null).WaitAsync(cancellationToken);
        request.Headers.Authorization = current.Header;
    }

    public Task RefreshAsync(CancellationToken cancellationToken) => Fetch(replacing: Volatile.Read(ref _current)).WaitAsync(cancellationToken);

    /// <summary>
    /// The fetch that is under way, or a new one. All who wait share its end, whatever it is: one after another they would wait for a sign-in
    /// that is down many times as long. Who gives up does not end it for the others.
    /// </summary>
    private Task<Current> Fetch(Current? replacing)
    {
        lock (_lock)
        {
            if (Usable(_current) is { } already && already != replacing)
            {
                return Task.FromResult(already);
            }

            return _fetch is { IsCompleted: false } ? _fetch : _fetch = FetchOnce(fresh: replacing is not null);
        }
    }

    private async Task<Current> FetchOnce(bool fresh)
    {
        // Off the lock, for the source may work for a while before it waits.
        await Task.Yield();
        var token = await source.GetAsync(fresh, CancellationToken.None);
        var current = new Current(new AuthenticationHeaderValue("Bearer", token.Value), token.ExpiresOn);
        Volatile.Write(ref _current, current);
        return current;
    }

    private Current? Usable(Current? current) => current is not null && current.ExpiresOn - RenewAhead > time.GetUtcNow() ? current : null;

    private sealed record Current(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
}
