using System.Security.Claims;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>Makes clients for the service URLs that the policy lets the bot's token go to.</summary>
internal sealed class ServiceConnectorFactory(
    ClaimsIdentity identity, ProtocolSettings settings, ServiceClientCredentialsFactory credentials, Func<HttpClient> httpClient, ILogger logger)
    : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (serviceUrl is null)
        {
            return new ConnectorClient(baseUri: null, credentials: null, httpClient(), logger);
        }

        if (settings.ServiceUrls.Problem(serviceUrl) is { } problem)
        {
            throw new InvalidOperationException($"The channel cannot be called: {problem}.");
        }

        var appId = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        var proof = await credentials.CreateCredentialsAsync(appId, audience, settings.LoginUrl.AbsoluteUri, validateAuthority: true, cancellationToken);
        return new ConnectorClient(new Uri(serviceUrl), proof, httpClient(), logger);
    }
}
