using System.Security.Claims;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>A token whose signature, life and audience have been checked; what it says must still fit each activity.</summary>
internal sealed record VerifiedToken(ClaimsIdentity Identity, DateTimeOffset ExpiresOn, IReadOnlyCollection<string>? Endorsements)
{
    /// <summary>A channel token speaks for its channels and its service URL; a development token, which has no endorsements, for any.</summary>
    public void RequireFits(Activity activity, AuthenticationConfiguration demands)
    {
        if (Endorsements is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            throw RequestRefusedException.Forbidden("the signing key is not endorsed for the channel of the activity");
        }

        if (demands.RequiredEndorsements?.All(e => Endorsements.Contains(e, StringComparer.Ordinal)) == false)
        {
            throw RequestRefusedException.Forbidden("the signing key lacks a required endorsement");
        }

        var claimed = Identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(activity.ServiceUrl) || !string.Equals(claimed, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw RequestRefusedException.Forbidden("the serviceUrl of the activity is not that of the token");
        }
    }
}
