namespace CoachBot.BotFramework.Connector;

/// <summary>Addresses of the channel's calls; ids come from outside and are always escaped.</summary>
internal static class ConnectorPaths
{
    public const string Conversations = "v3/conversations";

    public static string Conversation(string conversationId, string rest) => $"{Conversations}/{Id(conversationId)}/{rest}";

    public static string Activities(string conversationId) => Conversation(conversationId, "activities");

    public static string Activity(string conversationId, string activityId) => Conversation(conversationId, $"activities/{Id(activityId)}");

    public static string Member(string conversationId, string memberId) => Conversation(conversationId, $"members/{Id(memberId)}");

    public static string Team(string teamId) => $"v3/teams/{Id(teamId)}";

    public static string Page(string path, int? pageSize, string? continuationToken)
    {
        var size = pageSize is null ? null : FormattableString.Invariant($"pageSize={pageSize}");
        var token = string.IsNullOrEmpty(continuationToken) ? null : $"continuationToken={Uri.EscapeDataString(continuationToken)}";
        var query = string.Join('&', new[] { size, token }.Where(q => q is not null));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>An id of dots only would climb to another address, however it is escaped.</summary>
    public static string Id(string? id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id is "." or ".." ? throw new ArgumentException("The id is not usable in an address.", nameof(id)) : Uri.EscapeDataString(id);
    }
}
