using CoachBot.Channels.Teams;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels;

/// <summary>What the coach does with each kind of activity.</summary>
internal sealed class CoachActivityHandler(CoachFlows flows, NotUsefulFlow notUseful, ReviewDraftFlow reviews, Welcomes welcomes, ReplyRenderers renderers) : TeamsActivityHandler
{
    private static readonly Reply Hello = Reply.Note(
        "Hi, I'm your coach for replies to customers. Paste a draft before you send it, and I tell you what works, what could hurt, and better words. Only you see it. Type “help” to learn more.");

    private static readonly Reply UnknownButton = Reply.Note("I don't know that button any more. Paste your draft again to get a fresh review.");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (renderers.PressedIn(activity) is { } pressed && IncomingMessages.KindOf(activity.Conversation) == ConversationKind.Personal)
        {
            await Send(turnContext, Pressed(activity, pressed) ?? UnknownButton, cancellationToken);
            return;
        }

        await Send(turnContext, await flows.AnswerAsync(IncomingMessages.From(activity), cancellationToken), cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var action = invokeValue.Action;
        var reply = action?.Verb == AdaptiveCardRenderer.NotUsefulVerb && action.Data is JObject data ? Pressed(turnContext.Activity, data) : null;
        return Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Type = "application/vnd.microsoft.activity.message",
            Value = (reply ?? UnknownButton).Summary,
        });
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Welcome(turnContext, cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Welcome(turnContext, cancellationToken);

    /// <summary>Teams: only the coach's own arrival counts, and nobody has to be looked up for that.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(m => m.Id == turnContext.Activity.Recipient?.Id) ? Welcome(turnContext, cancellationToken) : Task.CompletedTask;

    private Reply? Pressed(IActivity activity, JObject data) => (data[AdaptiveCardRenderer.NotUsefulKey], data[AdaptiveCardRenderer.AgentKey], data[AdaptiveCardRenderer.TranscriptKey]) switch
    {
        (JValue { Type: JTokenType.String } rule, _, _) => notUseful.Answer(IncomingMessages.SenderOf(activity), (string?)rule),
        (_, JValue { Type: JTokenType.String } agent, JValue { Type: JTokenType.String } transcript) => reviews.Review((string)transcript!, (string)agent!, IncomingMessages.SenderOf(activity)),
        _ when data[ButtonKeys.Draft] is JValue { Type: JTokenType.String } draft => reviews.Review(
            new DraftRequest((string)draft!, TextOf(data, ButtonKeys.Customer), TextOf(data, ButtonKeys.For)), IncomingMessages.SenderOf(activity)),
        _ => null,
    };

    private static string? TextOf(JObject data, string key) => data[key] is JValue { Type: JTokenType.String } text ? (string?)text : null;

    private async Task Welcome(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (welcomes.IsFirst(activity))
        {
            var isPersonal = IncomingMessages.KindOf(activity.Conversation) == ConversationKind.Personal;
            await Send(turnContext, isPersonal ? Hello : PrivacyFlow.Pointer, cancellationToken);
        }
    }

    private Task<ResourceResponse> Send(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(renderers.Render(reply, turnContext.Activity.ChannelId), cancellationToken);
}
