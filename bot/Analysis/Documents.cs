using System.Globalization;

namespace CoachBot.Analysis;

/// <summary>Cuts a text into documents as long as the service takes them.</summary>
internal static class Documents
{
    /// <summary>Text elements in a document, by the service's limits.</summary>
    public const int Longest = 5_120;

    /// <summary>Documents in a request, by the service's limits.</summary>
    public const int MostForSentiment = 10;

    /// <inheritdoc cref="MostForSentiment"/>
    public const int MostForDetails = 5;

    /// <summary>The pieces and where each starts, cut behind a line or a word where one ends in the second half.</summary>
    public static IReadOnlyList<(int Start, string Text)> Of(string text)
    {
        // No text has more elements than UTF-16 units, so nearly every one is a document as it is.
        if (text.Length <= Longest)
        {
            return [(0, text)];
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        var pieces = new List<(int, string)>();
        for (var first = 0; first < starts.Length;)
        {
            var next = Math.Min(first + Longest, starts.Length);
            if (next < starts.Length)
            {
                var cut = next;
                while (cut > first + (Longest / 2) && !char.IsWhiteSpace(text[starts[cut - 1]]))
                {
                    cut--;
                }

                next = cut > first + (Longest / 2) ? cut : next;
            }

            var end = next < starts.Length ? starts[next] : text.Length;
            pieces.Add((starts[first], text[starts[first]..end]));
            first = next;
        }

        return pieces;
    }
}
