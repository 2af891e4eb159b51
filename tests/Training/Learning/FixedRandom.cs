namespace CoachBot.Training.Learning;

/// <summary>A small random generator (xorshift*) whose sequence is ours, not a runtime version's.</summary>
internal sealed class FixedRandom(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    public int Below(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 2685821657736338717 >> 33) % (ulong)limit);
    }

    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
