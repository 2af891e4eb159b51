namespace CoachBot.Channels.Slack;

/// <summary>Keeps to Slack's rates: a message a second into each channel, and the waits that Slack asks for.</summary>
internal sealed class SlackPacing(TimeProvider time)
{
    private const int MostKnown = 10_000;
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>How long to wait before the call; its turn is taken if that is no longer than <paramref name="most"/>.</summary>
    public TimeSpan Take(string method, string team, string? channel, TimeSpan most)
    {
        var now = time.GetUtcNow();
        var channelKey = channel is not null && method.StartsWith("chat.post", StringComparison.Ordinal) ? $"{team}/{channel}" : null;
        lock (_gate)
        {
            var turn = Later(now, Next($"{team}/{method}"));
            turn = channelKey is null ? turn : Later(turn, Next(channelKey));
            if (channelKey is not null && turn - now <= most)
            {
                Note(channelKey, turn + BetweenMessages, now);
            }

            return turn - now;
        }
    }

    /// <summary>Slack asked to leave the method alone for so long.</summary>
    public void Hold(string method, string team, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Note($"{team}/{method}", now + wait, now);
        }
    }

    private DateTimeOffset Next(string key) => _next.GetValueOrDefault(key);

    private void Note(string key, DateTimeOffset next, DateTimeOffset now)
    {
        if (_next.Count >= MostKnown)
        {
            foreach (var old in _next.Where(n => n.Value <= now).Select(n => n.Key).ToArray())
            {
                _next.Remove(old);
            }
        }

        _next[key] = next;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
