using System.Collections.Concurrent;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Where channels leave what they acknowledged until it is done, so that no crash loses it. The same work is accepted once, by whichever
/// process hears of it first; who accepts it also holds it, and others take it over when the holder is not heard of for a minute.
/// </summary>
internal sealed class WorkInbox(Database database, WorkTable table, GroupedWrites writes, TimeProvider time)
{
    private const int RenewedAtOnce = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>What this process is at. Work whose end could not be written down is not in it: its hold runs out, and it is taken up again.</summary>
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Accepts work; <see langword="false"/> when one of its keys was seen before. The last key names it from then on.</summary>
    public async Task<bool> AcceptAsync(string channel, IReadOnlyList<string> keys, byte[] sealedWork)
    {
        if (writes.IsFull)
        {
            throw new WorkRefusedException();
        }

        var isNew = await writes.WriteAsync(keys[^1], t => WorkTable.AddAsync(t, channel, keys, sealedWork, Hold()));
        if (isNew)
        {
            _held[keys[^1]] = true;
        }

        return isNew;
    }

    /// <summary>Takes work that is due and that nobody holds.</summary>
    public async Task<IReadOnlyList<AcceptedWork>> TakeAsync(string channel, int most, CancellationToken cancellationToken)
    {
        var taken = await table.TakeAsync(channel, most, Hold(), cancellationToken);
        foreach (var work in taken)
        {
            _held[work.Key] = true;
        }

        return [.. taken.Select(w => new AcceptedWork(w.Key, w.Sealed, w.Attempts, w.CreatedAt))];
    }

    public Task DoneAsync(string key)
    {
        _held.TryRemove(key, out _);
        return writes.WriteAsync(key, t => WorkTable.DoneAsync(t, key, _owner));
    }

    /// <summary>Lets go of work until <paramref name="wait"/> is over.</summary>
    public Task LaterAsync(string key, TimeSpan wait)
    {
        _held.TryRemove(key, out _);
        return writes.WriteAsync(key, t => WorkTable.LaterAsync(t, key, _owner, time.GetUtcNow() + wait));
    }

    /// <summary>Tells that this process is still at what it is at.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var keys in _held.Keys.Chunk(RenewedAtOnce))
        {
            await table.RenewAsync(keys, Hold(), cancellationToken);
        }
    }

    /// <summary>Lets go of everything, because this process stops.</summary>
    public Task ReleaseMineAsync() => table.ReleaseAsync(_owner, CancellationToken.None);

    /// <summary>For a database with one process: whoever held work before this process started is gone.</summary>
    public Task ReleaseLeftAsync(CancellationToken cancellationToken) => database.Dialect.IsShared ? Task.CompletedTask : table.ReleaseAsync(null, cancellationToken);

    private WorkHold Hold()
    {
        var now = time.GetUtcNow();
        return new WorkHold(_owner, now, now + Lease);
    }
}
