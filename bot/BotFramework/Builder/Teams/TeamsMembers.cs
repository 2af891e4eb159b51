namespace CoachBot.BotFramework.Builder.Teams;

/// <summary>Who exactly joined or left: Teams names an id only, the rest has to be asked for.</summary>
internal static class TeamsMembers
{
    public static async Task<IList<TeamsChannelAccount>> Describe(
        IList<ChannelAccount> members, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var described = new List<TeamsChannelAccount>(members.Count);
        foreach (var member in members.OfType<ChannelAccount>())
        {
            described.Add(IsDescribed(member) || member.Id == turnContext.Activity.Recipient?.Id || string.IsNullOrEmpty(member.Id)
                ? Known(member)
                : await Ask(member, turnContext, cancellationToken));
        }

        return described;
    }

    public static TeamsChannelAccount Known(ChannelAccount member) =>
        Newtonsoft.Json.Linq.JObject.FromObject(member).ToObject<TeamsChannelAccount>()!;

    private static bool IsDescribed(ChannelAccount member) => member.Properties is { Count: > 0 };

    private static async Task<TeamsChannelAccount> Ask(
        ChannelAccount member, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id!, cancellationToken);
        }
        catch (ErrorResponseException e) when (e.Body?.Error?.Code == "ConversationNotFound")
        {
            return Known(member);
        }
    }
}
