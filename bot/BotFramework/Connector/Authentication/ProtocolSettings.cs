using System.Globalization;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>The configuration of the protocol, read once and checked.</summary>
internal sealed record ProtocolSettings
{
    private const string SingleTenantType = "SingleTenant";
    private static readonly string[] EnvironmentKeys = ["environment", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    public required string Environment { get; init; }

    public required string? AppId { get; init; }

    public required string? TenantId { get; init; }

    public required string AppType { get; init; }

    public required string ChannelIssuer { get; init; }

    public required Uri ChannelMetadata { get; init; }

    public required Uri DevelopmentMetadata { get; init; }

    public required string OAuthScope { get; init; }

    public required Uri LoginUrl { get; init; }

    public required string? CallerId { get; init; }

    public required ServiceUrlPolicy ServiceUrls { get; init; }

    public bool IsDevelopment => IsNamed(Environment, "Development");

    public bool IsAnonymous => AppId is null;

    public bool IsManagedIdentity => IsNamed(AppType, "UserAssignedMsi");

    public static ProtocolSettings Read(IConfiguration configuration)
    {
        var environment = EnvironmentName(configuration);
        var appId = Text(configuration, "MicrosoftAppId");
        if (appId is null && !IsNamed(environment, "Development"))
        {
            throw new InvalidOperationException($"MicrosoftAppId is empty and the environment is {environment}: everybody could talk to the bot. Set it from the Azure Bot registration.");
        }

        var government = Text(configuration, "ChannelService") == GovernmentAuthenticationConstants.ChannelService;
        var metadata = SafeAddress(configuration, "ToBotFromChannelOpenIdMetadataUrl", government
            ? GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
            : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl);
        return new()
        {
            Environment = environment,
            AppId = appId,
            TenantId = Text(configuration, "MicrosoftAppTenantId"),
            AppType = Text(configuration, "MicrosoftAppType") ?? SingleTenantType,
            ChannelMetadata = metadata,
            DevelopmentMetadata = SafeAddress(configuration, "ToBotFromEmulatorOpenIdMetadataUrl", government
                ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
            ChannelIssuer = Text(configuration, "ToBotFromChannelTokenIssuer") ?? (government
                ? GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer
                : AuthenticationConstants.ToBotFromChannelTokenIssuer),
            OAuthScope = Text(configuration, "ToChannelFromBotOAuthScope") ?? (government
                ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
                : AuthenticationConstants.ToChannelFromBotOAuthScope),
            CallerId = Text(configuration, "CallerId") ?? (government ? CallerIdConstants.USGovChannel : CallerIdConstants.PublicAzureChannel),
            LoginUrl = Login(configuration, government),
            ServiceUrls = ServiceUrlPolicy.Read(configuration, IsNamed(environment, "Development"), metadata),
        };
    }

    /// <summary>
    /// The host leaves its environment in the configuration, under one name or several. It is development only when none of them
    /// says otherwise; without any it is production, as it is for the host.
    /// </summary>
    private static string EnvironmentName(IConfiguration configuration)
    {
        var named = EnvironmentKeys.Select(k => Text(configuration, k)).OfType<string>().ToArray();
        return named.FirstOrDefault(n => !IsNamed(n, "Development")) ?? named.FirstOrDefault() ?? "Production";
    }

    private static Uri Login(IConfiguration configuration, bool government)
    {
        var single = !IsNamed(Text(configuration, "MicrosoftAppType") ?? SingleTenantType, "MultiTenant");
        var shared = government ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant : AuthenticationConstants.DefaultChannelAuthTenant;
        var tenant = (single ? Text(configuration, "MicrosoftAppTenantId") : null) ?? shared;
        var template = government
            ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

        const string Key = "ToChannelFromBotLoginUrl";
        var address = SafeAddress(Key, string.Format(CultureInfo.InvariantCulture, Text(configuration, Key) ?? template, tenant));
        return address.AbsolutePath == "/" ? new Uri(address, tenant) : address;
    }

    private static Uri SafeAddress(IConfiguration configuration, string key, string otherwise) =>
        SafeAddress(key, Text(configuration, key) ?? otherwise);

    /// <summary>Keys and tokens travel in the clear on the machine itself only.</summary>
    private static Uri SafeAddress(string key, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && IsSafe(address)
            ? address
            : throw new InvalidOperationException($"{key} is '{value}'. Set it to an https address; http is for loopback only.");

    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool IsNamed(string given, string name) => string.Equals(given, name, StringComparison.OrdinalIgnoreCase);
}
