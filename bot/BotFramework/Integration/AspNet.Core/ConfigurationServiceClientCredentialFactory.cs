using CoachBot.BotFramework.Rest;

namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Credentials from <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ProtocolSettings _settings;
    private readonly AppCredentials? _credentials;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, ILogger? logger = null)
        : this(configuration, httpClientFactory: null)
    {
    }

    internal ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, IHttpClientFactory? httpClientFactory, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _settings = ProtocolSettings.Read(configuration);
        if (!_settings.IsAnonymous)
        {
            var tokens = TokenSources.Create(_settings, configuration["MicrosoftAppPassword"], httpClientFactory);
            _credentials = new AppCredentials(tokens, time ?? TimeProvider.System);
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, _settings.AppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(_settings.IsAnonymous);

    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string? appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (_credentials is not null && !string.Equals(appId, _settings.AppId, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("The app id asked for is not the configured MicrosoftAppId.");
        }

        return Task.FromResult<ServiceClientCredentials?>(_credentials);
    }
}
