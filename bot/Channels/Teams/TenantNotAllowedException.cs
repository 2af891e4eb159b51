namespace CoachBot.Channels.Teams;

/// <summary>A genuine request out of an organisation that is not allowed to talk to this bot.</summary>
internal sealed class TenantNotAllowedException() : Exception("The tenant of the activity is not in Teams:AllowedTenants.");
