namespace CoachBot.BotFramework.Builder.Teams;

/// <summary>Asks Teams about the team, channels and people of a turn.</summary>
public static class TeamsInfo
{
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        Transport(turnContext).GetAsync<TeamDetails>(ConnectorPaths.Team(Team(turnContext, teamId)), cancellationToken);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var path = ConnectorPaths.Team(Team(turnContext, teamId)) + "/conversations";
        var list = await Transport(turnContext).GetAsync<ConversationList>(path, cancellationToken);
        return list.Conversations ?? [];
    }

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, string? continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        Page(turnContext, Team(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        Page(turnContext, TeamOrConversation(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        Member(turnContext, Team(turnContext, teamId), userId, cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Member(turnContext, TeamOrConversation(turnContext), userId, cancellationToken);

    /// <summary>Starts a thread in a channel; the result leads back into it.</summary>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);

        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string>? started = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Schema.Channels.Msteams,
            turnContext.Activity.ServiceUrl!,
            audience: null,
            thread,
            (turn, _) =>
            {
                started = Tuple.Create(turn.Activity.GetConversationReference(), turn.Activity.Id!);
                return Task.CompletedTask;
            },
            cancellationToken);
        return started ?? throw new InvalidOperationException("The thread was not started.");
    }

    private static Task<TeamsChannelAccount> Member(ITurnContext turnContext, string conversationId, string userId, CancellationToken cancellationToken) =>
        Transport(turnContext).GetAsync<TeamsChannelAccount>(ConnectorPaths.Member(conversationId, userId), cancellationToken);

    private static Task<TeamsPagedMembersResult> Page(
        ITurnContext turnContext, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var path = ConnectorPaths.Page(ConnectorPaths.Conversation(conversationId, "pagedmembers"), pageSize, continuationToken);
        return Transport(turnContext).GetAsync<TeamsPagedMembersResult>(path, cancellationToken);
    }

    private static string Team(ITurnContext turnContext, string? teamId)
    {
        BotAssert.ContextNotNull(turnContext);
        return teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("This works in the scope of a team only.");
    }

    private static string TeamOrConversation(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } team ? team : turnContext.Activity.Conversation?.Id!;
    }

    private static ConnectorTransport Transport(ITurnContext turnContext) => OutgoingActivity.Connector(turnContext).Conversations.Transport;
}
