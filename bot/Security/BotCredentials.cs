namespace CoachBot.Security;

/// <summary>Whether the configured Bot Framework credentials can work, told before the first request instead of at it.</summary>
internal static class BotCredentials
{
    private const string Government = "https://botframework.azure.us";
    private const string HowToGoWithout = "or set ASPNETCORE_ENVIRONMENT=Development to try it without authentication.";

    /// <summary>Null when all is well, else one sentence that says what to set.</summary>
    public static string? Problem(IConfiguration configuration, string environmentName)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var development = string.Equals(environmentName, "Development", StringComparison.OrdinalIgnoreCase);
        if (IsEmpty(configuration, "MicrosoftAppId"))
        {
            return development
                ? null
                : $"MicrosoftAppId is empty and the environment is {environmentName}. Set MicrosoftAppId, MicrosoftAppPassword and "
                  + $"MicrosoftAppTenantId from the Azure Bot registration, {HowToGoWithout}";
        }

        // Anything else would quietly mean the public cloud.
        if (configuration["ChannelService"]?.Trim() is { Length: > 0 } service && service != Government)
        {
            return $"ChannelService is '{service}'. Set it to {Government} for the US government cloud, or leave it empty for the public one.";
        }

        return (configuration["MicrosoftAppType"]?.Trim()) switch
        {
            null or "" => SingleTenant(configuration),
            var t when Is(t, "SingleTenant") => SingleTenant(configuration),
            var t when Is(t, "MultiTenant") => Missing(configuration, "MicrosoftAppPassword"),
            var t when Is(t, "UserAssignedMsi") => ManagedIdentity(configuration),
            var t => $"MicrosoftAppType is '{t}'. Set it to SingleTenant (default), MultiTenant or UserAssignedMsi.",
        };
    }

    private static string? SingleTenant(IConfiguration configuration) =>
        Missing(configuration, "MicrosoftAppPassword") ?? Missing(configuration, "MicrosoftAppTenantId");

    private static string? ManagedIdentity(IConfiguration configuration) =>
        IsEmpty(configuration, "MicrosoftAppPassword")
            ? Missing(configuration, "MicrosoftAppTenantId")
            : "MicrosoftAppPassword is set although MicrosoftAppType is UserAssignedMsi. Remove it: a managed identity has no password.";

    private static string? Missing(IConfiguration configuration, string key) =>
        IsEmpty(configuration, key)
            ? $"{key} is empty although MicrosoftAppId is set. Copy it from the Azure Bot registration, or remove MicrosoftAppId."
            : null;

    private static bool IsEmpty(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]);

    private static bool Is(string given, string name) => string.Equals(given, name, StringComparison.OrdinalIgnoreCase);
}
