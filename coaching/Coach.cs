using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching;

/// <summary>
/// The door: a draft in, a review out. Pure and quick; any number of threads may use one coach. The playbook can be exchanged while
/// reviews run: each review of a draft uses the one it started with, and so does each turn of a conversation.
/// </summary>
/// <param name="playbook">The rules to follow.</param>
/// <param name="signals">Where the signals of conversations come from; the models shipped with the library when left out.</param>
public sealed class Coach(Playbook playbook, ISignalSource? signals = null)
{
    private readonly ReviewerPool _reviewers = new();
    private readonly Lazy<ISignalSource> _signals = new(() => signals ?? EmbeddedSignals.Shipped);
    private volatile Playbook _playbook = playbook;

    /// <summary>The playbook in force.</summary>
    public Playbook Playbook
    {
        get => _playbook;
        set => _playbook = value;
    }

    /// <summary>Reviews one draft.</summary>
    /// <param name="draft">The draft and what is known around it.</param>
    /// <returns>What is good, what hurts, better words, and a revised draft where there is a good one.</returns>
    public DraftReview ReviewDraft(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        // A reviewer whose review failed is not given back: its buffers may be half filled.
        var reviewer = _reviewers.Take();
        var review = reviewer.Review(_playbook, draft);
        _reviewers.Give(reviewer);
        return review;
    }

    /// <summary>
    /// Whether somebody else's wording may be shown in the place of the coach's own: it brings no number, date, amount, link, name or promise that ours has not, leaves none out,
    /// and the coach calls it ready, its [placeholders] apart.
    /// </summary>
    /// <param name="draft">What is known around it.</param>
    /// <param name="ours">The coach's revised draft or suggested reply.</param>
    /// <param name="wording">The other wording.</param>
    public bool AcceptsWording(Draft draft, string ours, string wording)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reviewer = _reviewers.Take();
        var isGood = reviewer.Accepts(_playbook, draft, ours, wording);
        _reviewers.Give(reviewer);
        return isGood;
    }

    /// <summary>Reads the signals of a text.</summary>
    public TextSignals ReadSignals(string text) => _signals.Value.Read(text);

    /// <summary>Judges whether a customer's message alone asks for a human above.</summary>
    /// <param name="message">The message.</param>
    public Risk RiskOf(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _playbook.Policy.Judge(ConversationReader.Read(_playbook, [new Turn(Speaker.Customer, "", message)], _signals.Value));
    }

    /// <summary>Reviews a conversation.</summary>
    /// <param name="conversation">The turns and what is known around them.</param>
    /// <returns>What it tells and risks, what hurts in the agent's turns, and what to do next.</returns>
    public ConversationReview ReviewConversation(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new ConversationReviewer(this, _playbook, _signals.Value).Review(conversation);
    }

    /// <summary>Reviews a conversation of which nothing is known but its turns.</summary>
    /// <param name="turns">The turns, in order.</param>
    public ConversationReview ReviewConversation(IReadOnlyList<Turn> turns) => ReviewConversation(new Conversation(turns));
}
