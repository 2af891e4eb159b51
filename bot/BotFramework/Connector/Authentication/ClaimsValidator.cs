using System.Security.Claims;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>A last look at the claims of a caller; it throws <see cref="UnauthorizedAccessException"/> to refuse.</summary>
public abstract class ClaimsValidator
{
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
