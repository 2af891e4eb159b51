using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Tries every group of digits in turn as the place where a detail of one kind might stand.</summary>
/// <param name="kind">The kind it looks for.</param>
internal abstract class NumberScanner(RedactionKind kind) : ISpanScanner
{
    /// <inheritdoc/>
    public void Scan(ReadOnlySpan<char> text, int offset, List<RedactedSpan> found)
    {
        int floor = 0;
        int at = 0;
        while ((at = Characters.NextDigit(text, at)) >= 0)
        {
            TextSpan span = Match(text, at, floor);
            if (span.Length == 0)
            {
                at = Characters.DigitsEnd(text, at);
                continue;
            }

            found.Add(new RedactedSpan(new TextSpan(offset + span.Start, offset + span.End), kind));
            floor = at = span.End;
        }
    }

    /// <summary>The detail at the digits that begin at <paramref name="at"/>, or an empty span. Looks no further than a fixed distance.</summary>
    /// <param name="text">The stretch under scan.</param>
    /// <param name="at">The first digit of a group of digits.</param>
    /// <param name="floor">Where the span may begin at the earliest.</param>
    protected abstract TextSpan Match(ReadOnlySpan<char> text, int at, int floor);
}
