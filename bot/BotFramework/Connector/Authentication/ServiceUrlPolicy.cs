namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>
/// Which service URLs the bot's token may be sent to. Outside development only hosts of the list in <c>AllowedServiceUrlHosts</c>
/// (a list or one comma-separated text; each entry stands for itself and everything below it) are called, and always over https;
/// loopback is open in development and when the channel itself is played on loopback.
/// </summary>
internal sealed class ServiceUrlPolicy
{
    public const string Key = "AllowedServiceUrlHosts";

    private static readonly string[] Microsoft =
    [
        "smba.trafficmanager.net", "botframework.com", "teams.microsoft.com", "infra.gcc.teams.microsoft.com", "infra.gov.teams.microsoft.us",
        "botframework.azure.us",
    ];

    private readonly string[] _hosts;
    private readonly bool _anyHost;
    private readonly bool _loopback;

    private ServiceUrlPolicy(string[] hosts, bool anyHost, bool loopback)
    {
        _hosts = hosts;
        _anyHost = anyHost;
        _loopback = loopback;
    }

    public static ServiceUrlPolicy Read(IConfiguration configuration, bool development, Uri channelMetadata)
    {
        var section = configuration.GetSection(Key);
        var given = section.GetChildren().Select(c => c.Value)
            .Concat(section.Value?.Split(',') ?? [])
            .Select(h => h?.Trim().TrimStart('.')).OfType<string>().Where(h => h.Length > 0).ToArray();
        var hosts = given.Length > 0 ? given : Microsoft;
        var loopback = development || channelMetadata.IsLoopback || hosts.Any(h => h is "localhost" or "127.0.0.1");
        return new(hosts, development, loopback);
    }

    /// <summary>Null when the bot may call there, else why not.</summary>
    public string? Problem(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0)
        {
            return "the serviceUrl is not an address";
        }

        if (address.IsLoopback)
        {
            return _loopback ? null : "the serviceUrl points back to this machine";
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return "the serviceUrl is not https";
        }

        return _anyHost || _hosts.Any(h => Covers(h, address.Host)) ? null : $"the host of the serviceUrl is not in {Key}";
    }

    private static bool Covers(string allowed, string host) =>
        host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        && (host.Length == allowed.Length || host[host.Length - allowed.Length - 1] == '.');
}
