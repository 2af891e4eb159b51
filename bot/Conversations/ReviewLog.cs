using System.Collections.Concurrent;
using System.Threading.Channels;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;

namespace CoachBot.Conversations;

/// <summary>
/// Notes every review for the counts, at the cost of a place in a queue: a turn never waits for the database. What is in the queue is
/// lost when the process is killed; what was promised to somebody takes the outbox instead.
/// </summary>
internal sealed class ReviewLog(TimeProvider time)
{
    private const int MostWaiting = 20_000;

    private readonly Channel<ReviewEntry> _entries = System.Threading.Channels.Channel.CreateBounded<ReviewEntry>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly ConcurrentDictionary<string, DateTimeOffset> _forgotten = new(StringComparer.Ordinal);

    private int _dropped;

    /// <summary>What was noted and is not written yet.</summary>
    public ChannelReader<ReviewEntry> Entries => _entries.Reader;

    /// <summary>How many found no place in the queue since this was last asked.</summary>
    public int TakeDropped() => Interlocked.Exchange(ref _dropped, 0);

    /// <summary>What was noted of a person so far must not be written any more.</summary>
    public void Forget(string sender) => _forgotten[sender] = time.GetUtcNow();

    /// <summary>Whether the person has asked to be forgotten since.</summary>
    public bool IsForgotten(ReviewEntry entry) => _forgotten.TryGetValue(entry.Sender, out var at) && entry.Row.At <= at;

    /// <summary>Notes the review of a draft and gives it back; who asks without a name is not counted.</summary>
    public DraftReview Noted(string? sender, DraftReview review)
    {
        Add(sender, review, null);
        return review;
    }

    /// <summary>Notes the review of a conversation and gives it back.</summary>
    public ConversationReview Noted(string? sender, ConversationReview review)
    {
        Add(sender, review.LastTurn, review);
        return review;
    }

    private void Add(string? sender, DraftReview? draft, ConversationReview? conversation)
    {
        if (sender is not null && (conversation?.Notice ?? draft?.Notice) is null)
        {
            if (!_entries.Writer.TryWrite(ReviewEntry.Of(time.GetUtcNow(), sender, draft, conversation)))
            {
                Interlocked.Increment(ref _dropped);
            }
        }
    }
}
