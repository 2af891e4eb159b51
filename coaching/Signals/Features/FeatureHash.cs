namespace CoachBot.Coaching.Signals.Features;

/// <summary>The hashes of features: FNV-1a over characters, one multiplication to spread the bits. Models depend on them to the bit.</summary>
internal static class FeatureHash
{
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;

    public static uint Add(uint hash, char c) => (hash ^ c) * Prime;

    public static uint Word(ReadOnlySpan<char> lower)
    {
        var hash = Start;
        foreach (var c in lower)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>A feature of some kind made of one value.</summary>
    public static uint Of(uint kind, uint value) => Spread((value ^ kind) * Prime);

    /// <summary>A feature of some kind made of two values in order.</summary>
    public static uint Of(uint kind, uint first, uint second) => Spread((((first ^ kind) * Prime) + second) * Prime);

    /// <summary>Lets the high bits, which choose the place in a table, depend on all others.</summary>
    public static uint Spread(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 16);
    }
}
