using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Authentication as the configuration describes it, and only for the organisations that are allowed.</summary>
internal sealed class TenantAuthentication(
    IConfiguration configuration, IOptions<TeamsOptions> options, IHttpClientFactory clients, ILogger<TenantAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: clients, logger: logger)
{
    private readonly HashSet<string> _allowed = new(options.Value.AllowedTenants.Select(t => t.Trim()), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="TenantNotAllowedException">The activity is genuine but out of another organisation, or names none.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        if (_allowed.Count > 0 && activity.ChannelId == "msteams")
        {
            var tenants = TenantsOf(activity).ToArray();
            if (tenants.Length == 0 || !tenants.All(_allowed.Contains))
            {
                throw new TenantNotAllowedException();
            }
        }

        return result;
    }

    /// <summary>The channel names it in two places; they must not contradict each other.</summary>
    private static IEnumerable<string> TenantsOf(Activity activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } ofConversation)
        {
            yield return ofConversation;
        }

        if (ActivityFields.TeamsDataOf(activity)?.Tenant?.Id is { Length: > 0 } ofChannel)
        {
            yield return ofChannel;
        }
    }
}
