using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds unannounced numbers so long that they can only lead to a file: nine digits, or nine letters and digits with six digits among them.</summary>
internal sealed class LongNumberScanner() : NumberScanner(RedactionKind.OrderNumber)
{
    private const int Shortest = 9;
    private const int FewestDigits = 6;

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        if (Characters.IsGluedBefore(text, at) && !char.IsLetter(Characters.At(text, at - 1)))
        {
            return default;
        }

        TextSpan span = OrderToken.Around(text, at, floor, joined: false);
        bool whole = span.Length >= Shortest && !Characters.IsGluedBefore(text, span.Start) && !Characters.IsGluedAfter(text, span.End);
        bool inWord = Characters.At(text, span.Start - 1) is '-' or '_' or '/' || Characters.At(text, span.End) is '-' or '_' or '/';
        return whole && !inWord && OrderToken.CountDigits(text[span.Start..span.End]) >= FewestDigits && !OrderToken.IsAmount(text, span) ? span : default;
    }
}
