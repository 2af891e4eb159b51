using CoachBot.Channels.Teams;
using CoachBot.Channels.Teams.Dialogs;
using CoachBot.Channels.Teams.Files;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels;

/// <summary>What the coach does with each kind of activity.</summary>
internal sealed class CoachActivityHandler(CoachFlows flows, PressedButtons buttons, Buttons decisions, Welcomes welcomes, ReplyRenderers renderers, MessageExtension dialogs, PrivateAnswers privately, SentFiles files, BetterWordsSearch search) : TeamsActivityHandler
{
    private static readonly Reply Hello = Reply.Note(
        "Hi, I'm your coach for replies to customers. Paste a draft before you send it, and I tell you what works, what could hurt, and better words. Only you see it. Type “help” to learn more.") with { Suggestions = [ExampleFlow.Command, "Help"] };

    private static readonly Reply UnknownButton = Reply.Note("I don't know that button any more. Paste your draft again to get a fresh review.");

    private static readonly Reply OnlyAlone = Reply.Note("These buttons work in our 1:1 chat only.");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var pressed = renderers.PressedIn(activity);
        if (pressed is not null && PressOf(activity, pressed) is { } press)
        {
            await DecideAsync(turnContext, press, cancellationToken);
            return;
        }

        var isPersonal = IncomingMessages.KindOf(activity.Conversation) == ConversationKind.Personal;
        if (pressed is not null)
        {
            // A card of coaching is its reader's: what others made of it in a group does nothing.
            var reply = isPersonal ? await buttons.AnswerAsync(activity, pressed, cancellationToken) ?? UnknownButton : OnlyAlone;
            await ShowAsync(turnContext, reply, isInPlace: pressed[ButtonKeys.Draft] is not null, cancellationToken);
        }
        else if (isPersonal)
        {
            var message = IncomingMessages.From(activity) with { File = await files.ReadAsync(activity, cancellationToken) };
            await Send(turnContext, await flows.AnswerAsync(message, cancellationToken), cancellationToken);
        }
        else if (PrivateAnswers.IsAsked(activity))
        {
            await AnswerAmongOthers(turnContext, cancellationToken);
        }
    }

    /// <summary>An invoke that nobody here takes is no failure on this side.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        return response is { Status: StatusCodes.Status501NotImplemented } ? new InvokeResponse { Status = StatusCodes.Status400BadRequest } : response;
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var action = invokeValue.Action;
        if (action?.Data is JObject decided && PressOf(turnContext.Activity, decided) is { } press)
        {
            return Shown(await decisions.PressAsync(press, cancellationToken), turnContext.Activity.ChannelId);
        }

        if (IncomingMessages.KindOf(turnContext.Activity.Conversation) != ConversationKind.Personal)
        {
            return Sentence(OnlyAlone);
        }

        var reply = action?.Data is JObject data && AdaptiveCardRenderer.IsVerb(action.Verb) ? await buttons.AnswerAsync(turnContext.Activity, data, cancellationToken) : null;
        return InPlace(reply ?? UnknownButton, turnContext.Activity.ChannelId);
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Task.FromResult(search.Answer(query));

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        dialogs.OpenAsync(turnContext.Activity, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        dialogs.PressedAsync(turnContext.Activity, action, cancellationToken);

    /// <summary>A newer version of the app is no new acquaintance.</summary>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "add" ? Welcome(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Welcome(turnContext, cancellationToken);

    /// <summary>Teams: only the coach's own arrival counts, and nobody has to be looked up for that.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(m => m?.Id is not null && m.Id == turnContext.Activity.Recipient?.Id) ? Welcome(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>What is for everybody is said here; anything else goes to the 1:1 chat of who asked.</summary>
    private async Task AnswerAmongOthers(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var message = IncomingMessages.From(turnContext.Activity);
        var reply = await flows.AnswerAsync(message, cancellationToken);
        if (ReferenceEquals(reply, PrivacyFlow.Pointer))
        {
            var alone = message with { Kind = ConversationKind.Personal };
            reply = await privately.AnswerAsync(turnContext.Activity, () => flows.AnswerAsync(alone, cancellationToken), cancellationToken);
        }

        if (reply is not null)
        {
            await Send(turnContext, reply, cancellationToken);
        }
    }

    /// <summary>A decision, with who took it as the channel tells; <see langword="null"/> for another button.</summary>
    private static ButtonPress? PressOf(IActivity activity, JObject data) => (data[ButtonKeys.Verb], data[ButtonKeys.Item]) is (JValue { Type: JTokenType.String } verb, JValue { Type: JTokenType.String } item)
        ? new ButtonPress((string)verb!, (string)item!, data[ButtonKeys.Say] is JValue { Type: JTokenType.String } say ? (string?)say : null, IncomingMessages.SenderOf(activity))
        : null;

    /// <summary>The changed card in place of the old one, or a sentence under it.</summary>
    private AdaptiveCardInvokeResponse Shown(ButtonAnswer? answer, string? channel) =>
        answer?.Card is { } card ? InPlace(card, channel) : Sentence(answer?.Reply ?? UnknownButton);

    private AdaptiveCardInvokeResponse InPlace(Reply reply, string? channel) => renderers.Render(reply, channel).Attachments is [{ } shown]
        ? new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = shown.ContentType, Value = shown.Content }
        : Sentence(reply);

    private static AdaptiveCardInvokeResponse Sentence(Reply reply) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = reply.Summary };

    private async Task Welcome(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (await welcomes.IsFirstAsync(activity, cancellationToken))
        {
            var isPersonal = IncomingMessages.KindOf(activity.Conversation) == ConversationKind.Personal;
            await Send(turnContext, isPersonal ? Hello : PrivacyFlow.Pointer, cancellationToken);
        }
    }

    /// <summary>A decision changes the message whose button was pressed, for everybody who reads it; the sentence is for who pressed.</summary>
    private async Task DecideAsync(ITurnContext turnContext, ButtonPress press, CancellationToken cancellationToken)
    {
        var answer = await decisions.PressAsync(press, cancellationToken);
        if (answer?.Card is { } card && turnContext.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            var changed = renderers.Render(card, turnContext.Activity.ChannelId);
            changed.Id = pressed;
            await TryUpdateAsync(turnContext, changed, cancellationToken);
        }

        await Send(turnContext, answer?.Reply ?? UnknownButton, cancellationToken);
    }

    /// <summary>Whether the channel has shown the change; messages may be gone or too old for it.</summary>
    private static async Task<bool> TryUpdateAsync(ITurnContext turnContext, IActivity changed, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.UpdateActivityAsync(changed, cancellationToken);
            return true;
        }
        catch (ErrorResponseException)
        {
            return false;
        }
    }

    /// <summary>A card that was tried again changes where it stands; where it cannot, the new one follows.</summary>
    private async Task ShowAsync(ITurnContext turnContext, Reply reply, bool isInPlace, CancellationToken cancellationToken)
    {
        var shown = renderers.Render(reply, turnContext.Activity.ChannelId);
        if (isInPlace && shown.Attachments is [_] && turnContext.Activity is { ChannelId: "msteams", ReplyToId: { Length: > 0 } card })
        {
            shown.Id = card;
            if (await TryUpdateAsync(turnContext, shown, cancellationToken))
            {
                return;
            }

            shown.Id = null;
        }

        await turnContext.SendActivityAsync(shown, cancellationToken);
    }

    private Task<ResourceResponse> Send(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(renderers.Render(reply, turnContext.Activity.ChannelId), cancellationToken);
}
