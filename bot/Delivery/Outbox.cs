using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Where messages are left that must arrive. They are added in the transaction of what they tell about: both are written or neither.
/// One key is one message, however often it is added.
/// </summary>
internal sealed class Outbox(TimeProvider time) : IDisposable
{
    private const int Workers = OutboxDispatcher.Workers;

    private readonly SemaphoreSlim _news = new(0);

    /// <summary>Leaves a message for a conversation; <see langword="false"/> when one with its key was left before.</summary>
    /// <param name="transaction">The transaction of what the message tells about.</param>
    /// <param name="key">Names the event and the receiver, such as <c>nudge/17/supervisor/…</c>.</param>
    /// <param name="conversation">The key of the conversation, see <see cref="AddressBook"/>.</param>
    /// <param name="payload">What <see cref="OutgoingChannels.Render"/> made of the reply.</param>
    /// <param name="target">The key of an earlier message to the same conversation that this one replaces.</param>
    /// <param name="due">When to send it; <see langword="null"/> for now.</param>
    public async Task<bool> AddAsync(Transaction transaction, string key, string conversation, string payload, string? target = null, DateTimeOffset? due = null)
    {
        var now = time.GetUtcNow();
        var isNew = await OutboxTable.AddAsync(transaction, key, conversation, payload, target, now, due ?? now);
        transaction.AfterCommit(Wake);
        return isNew;
    }

    /// <summary>Waits until something was added by this process, or for <paramref name="most"/>.</summary>
    public Task<bool> WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _news.WaitAsync(most, cancellationToken);

    public void Dispose() => _news.Dispose();

    private void Wake()
    {
        if (_news.CurrentCount < Workers)
        {
            _news.Release();
        }
    }
}
