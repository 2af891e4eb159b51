using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Authentication as the configuration describes it, only for the organisations that are allowed, and for activities whose ids are ids.</summary>
internal sealed class GuardedAuthentication(
    IConfiguration configuration, IOptions<TeamsOptions> options, IHttpClientFactory clients, ILogger<GuardedAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: clients, logger: logger)
{
    /// <summary>Ids are remembered for a while, so they must not be of any size. Those of Teams have up to two hundred characters.</summary>
    private const int LongestId = 1_000;

    private readonly HashSet<string> _allowed = new(options.Value.AllowedTenants.Select(t => t.Trim()), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ActivityRefusedException">The activity is genuine but out of another organisation, or names none; or an id of it is beyond every measure.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        if (IdsOf(activity).Any(id => id?.Length > LongestId))
        {
            throw new ActivityRefusedException(StatusCodes.Status400BadRequest, "an id of the activity is too long");
        }

        if (_allowed.Count > 0 && activity.ChannelId == "msteams")
        {
            var tenants = TenantsOf(activity).ToArray();
            if (tenants.Length == 0 || !tenants.All(_allowed.Contains))
            {
                throw new ActivityRefusedException(StatusCodes.Status403Forbidden, "its tenant is not in Teams:AllowedTenants");
            }
        }

        return result;
    }

    private static IEnumerable<string?> IdsOf(Activity activity) =>
        [activity.Id, activity.ReplyToId, activity.ChannelId, activity.ServiceUrl, activity.LocalTimezone, activity.Locale, activity.Conversation?.Id, activity.Conversation?.TenantId, activity.From?.Id, activity.From?.AadObjectId, activity.From?.Name, activity.Recipient?.Id];

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
