using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>Remembers tokens that were found good, by their hash, until they end; a channel uses the same one for an hour.</summary>
internal sealed class VerifiedTokens(TimeProvider time)
{
    private const int Limit = 2048;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Key, (VerifiedToken Token, DateTimeOffset Until)> _known = new();

    public VerifiedToken? Find(string token) =>
        _known.TryGetValue(Key.Of(token), out var entry) && entry.Until > time.GetUtcNow() ? entry.Token : null;

    public void Keep(string token, VerifiedToken verified)
    {
        var now = time.GetUtcNow();
        var until = verified.ExpiresOn < now + Longest ? verified.ExpiresOn : now + Longest;
        if (until <= now)
        {
            return;
        }

        if (_known.Count >= Limit)
        {
            MakeRoom(now);
        }

        _known[Key.Of(token)] = (verified, until);
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (key, entry) in _known)
        {
            if (entry.Until <= now)
            {
                _known.TryRemove(key, out _);
            }
        }

        if (_known.Count >= Limit)
        {
            _known.Clear();
        }
    }

    private readonly record struct Key(UInt128 High, UInt128 Low)
    {
        public static Key Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
            return MemoryMarshal.Read<Key>(hash);
        }
    }
}
