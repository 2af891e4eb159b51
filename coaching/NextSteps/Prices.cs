using System.Globalization;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Finds prices that are named.</summary>
internal static class Prices
{
    // Longer figures are no prices.
    private const int MostDigits = 7;

    /// <summary>The largest price behind a sign of currency in <paramref name="texts"/>, cents cut off, or <see langword="null"/>.</summary>
    public static int? Largest(IEnumerable<string> texts)
    {
        int? largest = null;
        foreach (var text in texts)
        {
            for (var i = text.AsSpan().IndexOfAny("$€£"); i >= 0 && i < text.Length; i = Next(text, i))
            {
                var digits = string.Concat(text.Skip(i + 1).SkipWhile(c => c == ' ').TakeWhile(c => char.IsAsciiDigit(c) || c == ',').Where(char.IsAsciiDigit));
                if (digits.Length is > 0 and <= MostDigits && int.Parse(digits, CultureInfo.InvariantCulture) is var price && price > (largest ?? -1))
                {
                    largest = price;
                }
            }
        }

        return largest;
    }

    private static int Next(string text, int from) => text.AsSpan(from + 1).IndexOfAny("$€£") is >= 0 and var next ? from + 1 + next : -1;
}
