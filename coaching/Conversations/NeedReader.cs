using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Conversations;

/// <summary>Collects what a customer asks for: requests, direct questions, deadlines, each as the sentence it was said in.</summary>
internal sealed class NeedReader
{
    private const int FewestQuestionWords = 3;
    private const int LongestQuote = 200;

    private readonly List<Cited> _stated = [];
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Cited> Stated => _stated;

    /// <summary>Takes in one customer's turn, as it was just scanned.</summary>
    public void Take(CueScanner scanner, int turn, ReadOnlySpan<CueHit> cues)
    {
        foreach (ref readonly var sentence in scanner.Text.Sentences)
        {
            var cue = Asking(cues, sentence.Span, sentence.IsQuestion && sentence.TokenCount >= FewestQuestionWords);
            if (cue is not null && Quote(scanner.Text.Text, sentence.Span) is { Length: > 0 } quote && _said.Add(quote))
            {
                _stated.Add(new Cited(quote, turn, cue.Length == 0 ? quote : cue));
            }
        }
    }

    /// <summary>A sentence as a quotation of bearable length, on one line.</summary>
    public static string Quote(string text, TextSpan span) => OneLine.Of(text.AsSpan(span.Start, span.Length), LongestQuote);

    /// <summary>The words that ask, "" for the question mark alone, or <see langword="null"/> when the sentence asks nothing.</summary>
    private static string? Asking(ReadOnlySpan<CueHit> cues, TextSpan sentence, bool isQuestion)
    {
        var asks = isQuestion ? "" : null;
        foreach (var cue in cues)
        {
            if (!sentence.Overlaps(cue.Span))
            {
                continue;
            }

            switch (cue.Code)
            {
                case CueCodes.Rhetorical:
                    return null;
                case CueCodes.Request or CueCodes.Deadline when string.IsNullOrEmpty(asks):
                    asks = cue.Excerpt;
                    break;
            }
        }

        return asks;
    }
}
