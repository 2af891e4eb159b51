namespace CoachBot.Channels;

/// <summary>Remembers keys for a while, so that what arrives twice is done once. Bounded: under a flood the oldest are forgotten first.</summary>
internal sealed class RecentKeys(TimeProvider time, TimeSpan lifetime, int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecentKey, long> _seen = [];
    private readonly Queue<(RecentKey Key, long At)> _order = new();

    /// <summary>Notes the key; <see langword="false"/> when it was noted within the lifetime.</summary>
    public bool TryAdd(in RecentKey key)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= most || time.GetElapsedTime(oldest.At, now) >= lifetime))
            {
                _order.Dequeue();
                // The key may have been forgotten and noted again since.
                if (_seen.TryGetValue(oldest.Key, out var at) && at == oldest.At)
                {
                    _seen.Remove(oldest.Key);
                }
            }

            if (!_seen.TryAdd(key, now))
            {
                return false;
            }

            _order.Enqueue((key, now));
            return true;
        }
    }

    public void Forget(in RecentKey key)
    {
        lock (_gate)
        {
            _seen.Remove(key);
        }
    }
}

/// <summary>What makes two deliveries the same.</summary>
internal readonly record struct RecentKey(string? Channel, string? Conversation, string? Id);
