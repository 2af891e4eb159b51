using CoachBot.Coaching.Replies;
using CoachBot.Commitments;
using CoachBot.Conversations;
using CoachBot.Delivery;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams.Dialogs;

/// <summary>
/// "Coach this draft" from the compose box, "Coach this message" and "What next?" from a message's menu: a dialog that only the person who opened it sees.
/// </summary>
internal sealed class MessageExtension(ReviewDraftFlow reviews, NotUsefulFlow notUseful, PromiseBook promises, PrivateNotes notes, TimeProvider time)
{
    public const string CoachDraft = "coachDraft";
    public const string CoachMessage = "coachMessage";
    public const string WhatNext = "whatNext";

    private const string Title = "Coach";
    private const string NoText = "There are no words in this message that I could look at.";
    private const string NoDraft = "There is no draft yet. Paste the reply you are about to send.";
    private const string Sent = "Sent to your chat with the coach.";
    private const string NoChat = "You have no chat with the coach yet. Find CoachBot under Apps, say “hi” to it once, and try again.";

    private const string Slow = "Teams is slow just now. Look into your chat with the coach, and send it again if it isn't there in a minute.";

    /// <summary>Teams gives up on a dialog after five seconds.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(4.5);

    /// <summary>What the dialog shows when it opens.</summary>
    public async Task<MessagingExtensionActionResponse> OpenAsync(IInvokeActivity activity, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        var text = PayloadText.Of(action.MessagePayload);
        return action.CommandId switch
        {
            CoachMessage or WhatNext when text.Length == 0 => Say(NoText),
            CoachMessage when PayloadText.IsOwn(action.MessagePayload, activity.From) => await ShowAsync(new DraftRequest(text, null, null), activity, cancellationToken),
            // What somebody else wrote is the message to answer.
            CoachMessage => Continue(DialogCard.Ask("", text)),
            WhatNext => await ShowAsync(new DraftRequest(AsConversation(text), null, null), activity, cancellationToken),
            _ => Continue(DialogCard.Ask("", "")),
        };
    }

    /// <summary>What a button of the dialog does. The values came back from the client and may have been altered on the way.</summary>
    public async Task<MessagingExtensionActionResponse> PressedAsync(IInvokeActivity activity, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        var data = action.Data as JObject ?? [];
        var request = new DraftRequest(Value(data, DialogCard.DraftKey).Trim(), Value(data, DialogCard.CustomerKey).Trim() is { Length: > 0 } customer ? customer : null, null);
        if (await SaidAsync(data, IncomingMessages.SenderOf(activity), cancellationToken) is { } said)
        {
            return request.Draft.Length == 0 ? Say(said) : await ShowAsync(request, activity, cancellationToken, said);
        }

        if (Value(data, ButtonKeys.Agent) is { Length: > 0 } agent && Value(data, ButtonKeys.Transcript) is { Length: > 0 } transcript)
        {
            var read = await reviews.ReviewAsync(transcript, agent, IncomingMessages.SenderOf(activity), cancellationToken);
            return read.Blocks is [NoteBlock note] ? Say(note.Text) : Continue(DialogCard.Show(read, new DraftRequest(transcript, null, null)));
        }

        if (request.Draft.Length == 0)
        {
            return request.Customer is null ? Say(NoDraft) : await ShowAsync(request with { Draft = AsConversation(request.Customer), Customer = null }, activity, cancellationToken);
        }

        if (Value(data, DialogCard.DoKey) != DialogCard.SendToChat)
        {
            return await ShowAsync(request, activity, cancellationToken);
        }

        return Say(await SendAsync(request, activity, cancellationToken));
    }

    /// <summary>What there is to say about a button that does something beside the review; <see langword="null"/> for another button.</summary>
    private async Task<string?> SaidAsync(JObject data, string sender, CancellationToken cancellationToken) =>
        Value(data, ButtonKeys.NotUseful) is { Length: > 0 } rule ? (await notUseful.AnswerAsync(sender, rule, cancellationToken)).Summary
        : Value(data, ButtonKeys.Promise) is { Length: > 0 } promise ? (await promises.SentAsync(sender, promise, Value(data, ButtonKeys.Due), cancellationToken)).Summary
        : null;

    /// <summary>Sends the coaching to the private chat; what to say about it.</summary>
    private async Task<string> SendAsync(DraftRequest request, IInvokeActivity activity, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var sender = IncomingMessages.SenderOf(activity);
        var reply = await reviews.ReviewAsync(request, sender, cancellationToken);
        var isSent = await notes.SendAsync(sender, reply, $"dialog/{activity.Id}", either.Token);
        return isSent ? Sent : limit.IsCancellationRequested ? Slow : NoChat;
    }

    private async Task<MessagingExtensionActionResponse> ShowAsync(DraftRequest request, IInvokeActivity activity, CancellationToken cancellationToken, string? said = null)
    {
        var reply = await reviews.ReviewAsync(request, IncomingMessages.SenderOf(activity), cancellationToken);
        return reply.Blocks is [NoteBlock note] ? Say(note.Text)
            : Continue(DialogCard.Show(said is null ? reply : reply with { Blocks = [new NoteBlock(said), .. reply.Blocks] }, request));
    }

    /// <summary>A message alone is the customer's; a pasted conversation is told by its own labels.</summary>
    private static string AsConversation(string text) => Coaching.Conversations.PastedConversation.Read(text) is null ? $"Customer: {text}" : text;

    private static string Value(JObject data, string key) => data[key] is JValue { Type: JTokenType.String } value ? (string)value! : "";

    private static MessagingExtensionActionResponse Continue(Attachment card) => new()
    {
        Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = Title, Height = "large", Width = "medium", Card = card } },
    };

    private static MessagingExtensionActionResponse Say(string text) => new() { Task = new TaskModuleMessageResponse { Value = text } };
}
