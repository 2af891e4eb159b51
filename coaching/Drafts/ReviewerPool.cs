namespace CoachBot.Coaching.Drafts;

/// <summary>
/// Reviewers that wait for work. The one given back last goes out first: its buffers are still in the processor's caches, which one of each thread's
/// own would not be.
/// </summary>
internal sealed class ReviewerPool
{
    private readonly DraftReviewer?[] _idle = new DraftReviewer?[Math.Max(2, Environment.ProcessorCount)];

    /// <summary>A reviewer for the caller alone, until it is given back.</summary>
    public DraftReviewer Take()
    {
        for (var i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is not null && Interlocked.Exchange(ref _idle[i], null) is { } reviewer)
            {
                return reviewer;
            }
        }

        return new DraftReviewer();
    }

    /// <summary>Takes a reviewer back; one more than there are processors is let go.</summary>
    public void Give(DraftReviewer reviewer)
    {
        for (var i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is null && Interlocked.CompareExchange(ref _idle[i], reviewer, null) is null)
            {
                return;
            }
        }
    }
}
