using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration describes it; without an app id it works in development only, and then for everybody.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private static readonly HttpClient Own = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private readonly ProtocolSettings _settings;
    private readonly AuthenticationConfiguration _demands;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly TokenValidator _tokens;
    private readonly Func<HttpClient> _httpClient;
    private readonly ILogger _logger;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger,
        TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _settings = ProtocolSettings.Read(configuration);
        _demands = authConfiguration ?? new AuthenticationConfiguration();
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClientFactory, time);
        _httpClient = httpClientFactory is null ? () => Own : httpClientFactory.CreateClient;
        _logger = logger ?? NullLogger.Instance;
        _tokens = new TokenValidator(_settings, _demands, _httpClient, time, _logger);
        if (_settings.IsAnonymous)
        {
            Log.Anonymous(_logger);
        }
    }

    public override string GetOriginatingAudience() => _settings.OAuthScope;

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        _settings.IsAnonymous ? Anybody() : (await _tokens.VerifyAsync(authHeader, cancellationToken)).Identity;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = _settings.IsAnonymous ? Anybody() : await Caller(activity, authHeader, cancellationToken);
        RequireAnswerable(activity);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = GetOriginatingAudience(),
            CallerId = await GenerateCallerIdAsync(_credentials, identity, _settings.CallerId, cancellationToken),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new ServiceConnectorFactory(claimsIdentity, _settings, _credentials, _httpClient, _logger);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This bot does not sign people in.");

    private static ClaimsIdentity Anybody() => new([], AuthenticationConstants.AnonymousAuthType);

    private async Task<ClaimsIdentity> Caller(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var token = await _tokens.VerifyAsync(authHeader, cancellationToken);
        token.RequireFits(activity, _demands);
        if (_demands.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. token.Identity.Claims]);
        }

        return token.Identity;
    }

    /// <summary>Only a caller that waits for the replies in the response can do without an address to send them to.</summary>
    private void RequireAnswerable(Activity activity)
    {
        if (activity.ServiceUrl is null && activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return;
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw RequestRefusedException.Unusable("the activity names no conversation");
        }

        if (_settings.ServiceUrls.Problem(activity.ServiceUrl) is { } problem)
        {
            throw Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out _)
                ? RequestRefusedException.Forbidden(problem)
                : RequestRefusedException.Unusable(problem);
        }
    }
}
