namespace CoachBot.Coaching.Text;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first character, 0 or more.</param>
/// <param name="End">Offset behind the last character; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 code units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The characters of <paramref name="text"/> that this span covers.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
