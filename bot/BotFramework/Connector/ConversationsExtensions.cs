namespace CoachBot.BotFramework.Connector;

/// <summary>The channel's calls about conversations.</summary>
public static class ConversationsExtensions
{
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity? activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(new ConversationParameters { Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, string botAddress, string userAddress, Activity? activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(
            new ChannelAccount { Id = botAddress }, new ChannelAccount { Id = userAddress }, activity, cancellationToken);

    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return await operations.Transport.SendAsync<ConversationResourceResponse>(
            HttpMethod.Post, ConnectorPaths.Conversations, parameters, cancellationToken) ?? new() { Id = string.Empty };
    }

    public static Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        operations.Transport.GetAsync<ConversationsResult>(
            ConnectorPaths.Page(ConnectorPaths.Conversations, null, continuationToken), cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(ConversationId(activity), activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.Send(HttpMethod.Post, ConnectorPaths.Activities(conversationId), activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(ConversationId(activity), activity.ReplyToId!, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.Send(HttpMethod.Post, ConnectorPaths.Activity(conversationId, activityId), activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(ConversationId(activity), activity.Id!, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.Send(HttpMethod.Put, ConnectorPaths.Activity(conversationId, activityId), activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.Transport.SendAsync<object>(
            HttpMethod.Delete, ConnectorPaths.Activity(conversationId, activityId), body: null, cancellationToken);

    public static Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        operations.Send(HttpMethod.Post, ConnectorPaths.Conversation(conversationId, "activities/history"), transcript, cancellationToken);

    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        await operations.Transport.GetAsync<List<ChannelAccount>>(ConnectorPaths.Conversation(conversationId, "members"), cancellationToken);

    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return ((IConversations)operations).Transport.GetAsync<ChannelAccount>(ConnectorPaths.Member(conversationId, userId), cancellationToken);
    }

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations, string conversationId, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        operations.Transport.GetAsync<PagedMembersResult>(
            ConnectorPaths.Page(ConnectorPaths.Conversation(conversationId, "pagedmembers"), pageSize, continuationToken), cancellationToken);

    public static Task DeleteConversationMemberAsync(
        this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        operations.Transport.SendAsync<object>(HttpMethod.Delete, ConnectorPaths.Member(conversationId, memberId), body: null, cancellationToken);

    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        await operations.Transport.GetAsync<List<ChannelAccount>>(
            ConnectorPaths.Activity(conversationId, activityId) + "/members", cancellationToken);

    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
        operations.Send(HttpMethod.Post, ConnectorPaths.Conversation(conversationId, "attachments"), attachmentUpload, cancellationToken);

    private static string ConversationId(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation.", nameof(activity));
    }

    private static async Task<ResourceResponse> Send(
        this IConversations operations, HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(body);
        var response = await operations.Transport.SendAsync<ResourceResponse>(method, path, body, cancellationToken);
        return response is { Id: not null } ? response : new ResourceResponse(string.Empty);
    }
}
