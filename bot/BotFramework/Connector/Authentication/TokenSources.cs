using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>The bot's tokens from Microsoft Entra: by password, or by the identity of the machine it runs on.</summary>
internal static class TokenSources
{
    public static ITokenSource Create(ProtocolSettings settings, string? password, IHttpClientFactory? httpClientFactory)
    {
        var http = new LoginHttpClients(httpClientFactory, settings.LoginUrl);
        if (settings.IsManagedIdentity)
        {
            return new ManagedIdentitySource(
                ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId))
                    .WithHttpClientFactory(http).Build(),
                settings.OAuthScope);
        }

        if (string.IsNullOrWhiteSpace(password))
        {
            return new NoSource("MicrosoftAppPassword is empty, so the bot cannot sign in to call the channel. Copy it from the Azure Bot registration.");
        }

        // MSAL takes https addresses only; a login server on loopback is reached by the client that it is given.
        var authority = new UriBuilder(settings.LoginUrl) { Scheme = Uri.UriSchemeHttps, Port = settings.LoginUrl.Port }.Uri;
        return new ConfidentialSource(
            ConfidentialClientApplicationBuilder.Create(settings.AppId).WithClientSecret(password.Trim())
                .WithAuthority(authority, validateAuthority: false).WithInstanceDiscovery(false).WithHttpClientFactory(http).Build(),
            settings.OAuthScope);
    }

    private static AppToken Token(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn);

    private sealed class ConfidentialSource(IConfidentialClientApplication app, string scope) : ITokenSource
    {
        private readonly string[] _scopes = [scope.TrimEnd('/') + "/.default"];

        public async Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken) =>
            Token(await app.AcquireTokenForClient(_scopes).WithForceRefresh(fresh).ExecuteAsync(cancellationToken));
    }

    private sealed class ManagedIdentitySource(IManagedIdentityApplication app, string resource) : ITokenSource
    {
        public async Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken) =>
            Token(await app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(cancellationToken));
    }

    private sealed class NoSource(string problem) : ITokenSource
    {
        public Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken) => throw new InvalidOperationException(problem);
    }

    private sealed class LoginHttpClients(IHttpClientFactory? factory, Uri login) : IMsalHttpClientFactory
    {
        private readonly HttpClient _client = Create(factory, login);

        public HttpClient GetHttpClient() => factory is null || IsPlain(login) ? _client : factory.CreateClient();

        private static bool IsPlain(Uri login) => login.IsLoopback && login.Scheme == Uri.UriSchemeHttp;

        private static HttpClient Create(IHttpClientFactory? factory, Uri login)
        {
            if (IsPlain(login))
            {
                return new HttpClient(new PlainLoopbackHandler { InnerHandler = new SocketsHttpHandler() });
            }

            return factory?.CreateClient() ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        }
    }

    /// <summary>Speaks http where MSAL says https, on loopback only.</summary>
    private sealed class PlainLoopbackHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { IsLoopback: true } address)
            {
                request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.Port }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
