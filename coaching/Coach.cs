using System.Collections.Concurrent;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;

namespace CoachBot.Coaching;

/// <summary>
/// The door: a draft in, a review out. Pure and quick; any number of threads may use one coach. The playbook can be exchanged while
/// reviews run: each review uses the one it started with.
/// </summary>
public sealed class Coach(Playbook playbook)
{
    private readonly ConcurrentBag<DraftReviewer> _reviewers = [];
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
        if (!_reviewers.TryTake(out var reviewer))
        {
            reviewer = new DraftReviewer();
        }

        // A reviewer whose review failed is not put back: its buffers may be half filled.
        var review = reviewer.Review(_playbook, draft);
        _reviewers.Add(reviewer);
        return review;
    }
}
