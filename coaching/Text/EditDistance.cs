namespace CoachBot.Coaching.Text;

/// <summary>Tells whether one word is probably a slip of the fingers for another.</summary>
public static class EditDistance
{
    /// <summary>
    /// Whether the two words are equal or one slip apart: one character too many, one missing, one wrong, or two neighbours swapped
    /// (a Damerau–Levenshtein distance of 1 at most). Compares UTF-16 code units as they are; fold the case before.
    /// </summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other word.</param>
    public static bool WithinOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        return (a.Length - b.Length) switch
        {
            0 => a.Length <= 1 || a[1..].SequenceEqual(b[1..]) || IsSwap(a, b),
            1 => a[1..].SequenceEqual(b),
            -1 => b[1..].SequenceEqual(a),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
