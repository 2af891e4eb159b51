using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching;

/// <summary>
/// The door: a draft in, a review out. Pure and quick; any number of threads may use one coach. The playbook can be exchanged while
/// reviews run: each review uses the one it started with.
/// </summary>
public sealed class Coach(Playbook playbook)
{
    private readonly ReviewerPool _reviewers = new();
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

    /// <summary>Reviews the agent's last turn of a pasted conversation.</summary>
    /// <param name="turns">The turns, as <see cref="LabelledTranscript.Read"/> gives them; at least one is an agent's.</param>
    /// <param name="channel">Where the conversation takes place.</param>
    /// <param name="market">The market, as a language tag.</param>
    public ConversationReview ReviewConversation(IReadOnlyList<Turn> turns, Channel channel = Channel.Chat, string market = "en-US")
    {
        ArgumentNullException.ThrowIfNull(turns);
        var (last, draft) = LabelledTranscript.LastAgentTurn(turns) ?? throw new ArgumentException("The conversation has no agent's turn; label at least one line 'Agent:'.", nameof(turns));
        return new ConversationReview(turns, last, ReviewDraft(draft with { Channel = channel, Market = market }));
    }
}
