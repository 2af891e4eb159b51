using CoachBot.Analysis;
using CoachBot.Coaching;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Conversations;

/// <summary>Reviews a draft, or the agent's last turn of a pasted conversation.</summary>
internal sealed class ReviewDraftFlow(Coach coach, SilencedRules silenced, ReviewLog log, ExternalAnalysis analysis, IRiskWatch? watch = null) : ICoachFlow
{
    /// <summary>Longer texts are no replies to a customer, and no card could show them.</summary>
    public const int MostCharacters = 20_000;

    private static readonly Reply NoDraft = Reply.Note("I see the customer's message but no draft. Add a line that begins with “draft:” and your reply, and I will look at both.");

    private static readonly Reply UnknownChannel = Reply.Note($"I don't know that channel. Write “channel:” with one of these: {DraftChannels.Names}.");

    private static readonly Reply TooLong = Reply.Note($"That is more than I can read at once ({MostCharacters.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters). Send me the part you would like to check.");

    private static readonly Reply UnknownAgent = Reply.Note("I can't find that person in the conversation. Paste the conversation again, and tell me who you are in it.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message.Text.Length > MostCharacters ? TooLong : await Answer(message, cancellationToken);

    /// <summary>The review of what was asked, with the rules left out that <paramref name="sender"/> silenced.</summary>
    public ValueTask<Reply> ReviewAsync(DraftRequest request, string? sender, CancellationToken cancellationToken)
    {
        if (!DraftChannels.TryFind(request.Channel, out var channel))
        {
            return ValueTask.FromResult(UnknownChannel);
        }

        if (string.IsNullOrWhiteSpace(request.Draft))
        {
            return ValueTask.FromResult(NoDraft);
        }

        if (request.Draft.Length > MostCharacters || request.Customer?.Length > MostCharacters)
        {
            return ValueTask.FromResult(TooLong);
        }

        // A conversation may stand where the draft is asked for; the customer's message is in it then.
        if (request.Customer is null && PastedConversation.Read(request.Draft) is { } pasted)
        {
            return Review(pasted, request.Draft, channel, sender, cancellationToken);
        }

        return Review(new Draft(request.Draft) { Customer = request.Customer, Channel = channel, Silenced = SilencedOf(sender) }, sender, cancellationToken);
    }

    /// <summary>The review of a conversation once it is told who the agent is. Both came back from a button and may have been altered on the way.</summary>
    public ValueTask<Reply> ReviewAsync(string transcript, string agent, string? sender, CancellationToken cancellationToken)
    {
        if (transcript.Length > MostCharacters)
        {
            return ValueTask.FromResult(TooLong);
        }

        if (PastedConversation.Read(transcript, agent) is not { } pasted)
        {
            return ValueTask.FromResult(UnknownAgent);
        }

        // Who has answered once is not asked again.
        return Review(pasted with { Transcript = pasted.Transcript with { Question = null } }, transcript, Channel.Chat, sender, cancellationToken);
    }

    /// <summary>The review of a conversation that was read from somewhere longer than a message.</summary>
    public ValueTask<Reply> ReviewAsync(PastedConversation pasted, string text, string? sender, CancellationToken cancellationToken) => Review(pasted, text, Channel.Chat, sender, cancellationToken);

    private ValueTask<Reply> Answer(IncomingMessage message, CancellationToken cancellationToken) => PastedConversation.Read(message.Text) is { } pasted
        ? Review(pasted, message.Text, Channel.Chat, message.Sender, cancellationToken)
        : ReviewAsync(DraftRequestParser.Parse(message.Text), message.Sender, cancellationToken);

    private ValueTask<Reply> Review(PastedConversation pasted, string text, Channel channel, string? sender, CancellationToken cancellationToken)
    {
        if (pasted.Transcript.Question is { } question)
        {
            return ValueTask.FromResult(ConversationReply.Ask(question, text));
        }

        var conversation = new Conversation(pasted.Transcript.Turns) { Draft = pasted.Draft, Channel = channel, Silenced = SilencedOf(sender) };
        return RefineAsync(new Draft("") { Customer = LastOfCustomer(conversation.Turns), Channel = channel }, () => Compose(conversation, sender), cancellationToken);
    }

    private ValueTask<Reply> Review(Draft draft, string? sender, CancellationToken cancellationToken) => RefineAsync(draft, () => Compose(draft, sender), cancellationToken);

    /// <summary>A supervisor is called while services outside are asked; the answer waits for both.</summary>
    private async ValueTask<Reply> RefineAsync(Draft about, Func<(Reply Reply, Task Called)> compose, CancellationToken cancellationToken)
    {
        var called = Task.CompletedTask;
        var reply = analysis.IsOn ? await analysis.RefineAsync(about, Composed, cancellationToken) : Composed();
        await called;
        return reply;

        Reply Composed()
        {
            (var composed, called) = compose();
            return composed;
        }
    }

    /// <summary>What the customer said last is what is answered now.</summary>
    private static string? LastOfCustomer(IReadOnlyList<Turn> turns) => turns.LastOrDefault(t => t.Speaker == Speaker.Customer)?.Text;

    private (Reply Reply, Task Called) Compose(Conversation conversation, string? sender)
    {
        var review = log.Noted(sender, coach.ReviewConversation(conversation));
        return (ConversationReply.For(review), Called(sender, review.Risk, LastOfCustomer([.. review.Facts.Turns.Select(t => t.Turn)]) ?? "", review));
    }

    private Task Called(string? sender, Risk risk, string words, ConversationReview? review) =>
        sender is null || watch is null ? Task.CompletedTask : watch.SawAsync(new RiskSighting(sender, risk, words) { Review = review });

    private IReadOnlySet<string>? SilencedOf(string? sender) => sender is null ? null : silenced.Of(sender);

    private (Reply Reply, Task Called) Compose(Draft draft, string? sender)
    {
        var reply = ReplyComposer.ForReview(draft, log.Noted(sender, coach.ReviewDraft(draft)));

        if (draft.Customer is not { } customer || coach.RiskOf(customer) is not { Level: RiskLevel.Immediate } risk)
        {
            return (reply, Task.CompletedTask);
        }

        // However good the draft: what must not wait is said first.
        return (reply with { Summary = $"{risk.Sentence} {reply.Summary}", Blocks = [reply.Blocks[0], new RiskBlock(risk.Level, risk.Sentence), .. reply.Blocks.Skip(1)] }, Called(sender, risk, customer, null));
    }
}
