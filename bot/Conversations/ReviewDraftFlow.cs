using CoachBot.Coaching;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Reviews a draft, or the agent's last turn of a pasted conversation.</summary>
internal sealed class ReviewDraftFlow(Coach coach, SilencedRules silenced, ReviewLog log) : ICoachFlow
{
    /// <summary>Longer texts are no replies to a customer, and no card could show them.</summary>
    public const int MostCharacters = 20_000;

    private static readonly Reply NoDraft = Reply.Note("I see the customer's message but no draft. Add a line that begins with “draft:” and your reply, and I will look at both.");

    private static readonly Reply UnknownChannel = Reply.Note($"I don't know that channel. Write “channel:” with one of these: {DraftChannels.Names}.");

    private static readonly Reply TooLong = Reply.Note($"That is more than I can read at once ({MostCharacters.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters). Send me the part you would like to check.");

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) => ValueTask.FromResult<Reply?>(
        message.Text.Length > MostCharacters ? TooLong : Answer(message));

    /// <summary>The review of what was asked, with the rules left out that <paramref name="sender"/> silenced.</summary>
    public Reply Review(DraftRequest request, string? sender)
    {
        if (!DraftChannels.TryFind(request.Channel, out var channel))
        {
            return UnknownChannel;
        }

        if (string.IsNullOrWhiteSpace(request.Draft))
        {
            return NoDraft;
        }

        // A conversation may stand where the draft is asked for; the customer's message is in it then.
        if (request.Customer is null && PastedConversation.Read(request.Draft) is { } pasted)
        {
            return Review(pasted, request.Draft, channel, sender);
        }

        return Review(new Draft(request.Draft) { Customer = request.Customer, Channel = channel }, sender);
    }

    /// <summary>The review of a conversation once it is told who the agent is. Both came back from a button and may have been altered on the way.</summary>
    public Reply Review(string transcript, string agent, string? sender)
    {
        if (transcript.Length > MostCharacters || PastedConversation.Read(transcript, agent) is not { } pasted)
        {
            return TooLong;
        }

        // Who has answered once is not asked again.
        return Review(pasted with { Transcript = pasted.Transcript with { Question = null } }, transcript, Channel.Chat, sender);
    }

    private Reply Answer(IncomingMessage message) => PastedConversation.Read(message.Text) is { } pasted
        ? Review(pasted, message.Text, Channel.Chat, message.Sender)
        : Review(DraftRequestParser.Parse(message.Text), message.Sender);

    private Reply Review(PastedConversation pasted, string text, Channel channel, string? sender) => pasted.Transcript.Question is { } question
        ? ConversationReply.Ask(question, text)
        : ConversationReply.For(log.Noted(sender, coach.ReviewConversation(new Conversation(pasted.Transcript.Turns) { Draft = pasted.Draft, Channel = channel, Silenced = SilencedOf(sender) })));

    private IReadOnlySet<string>? SilencedOf(string? sender) => sender is null ? null : silenced.Of(sender);

    private Reply Review(Draft draft, string? sender)
    {
        draft = draft with { Silenced = SilencedOf(sender) };
        var reply = ReplyComposer.ForReview(draft, log.Noted(sender, coach.ReviewDraft(draft)));

        // However good the draft: what must not wait is said first.
        return draft.Customer is { } customer && coach.RiskOf(customer) is { Level: RiskLevel.Immediate } risk
            ? new Reply($"{risk.Sentence} {reply.Summary}", [reply.Blocks[0], new RiskBlock(risk.Level, risk.Sentence), .. reply.Blocks.Skip(1)])
            : reply;
    }
}
