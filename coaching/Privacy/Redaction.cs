using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy;

/// <summary>A text without its personal details, and where they stood.</summary>
/// <param name="Text">The text with every detail replaced by its kind, for example <c>[email]</c>.</param>
/// <param name="Spans">The details in the original text, in order, never overlapping.</param>
public sealed record Redaction(string Text, IReadOnlyList<RedactedSpan> Spans)
{
    /// <summary>
    /// The redaction with what somebody else found in <see cref="Text"/> besides. What was taken out already stays as it is: of a find that
    /// reaches into it, only the parts around it are taken out.
    /// </summary>
    /// <param name="original">The text that was redacted.</param>
    /// <param name="found">Details in <see cref="Text"/>; spans outside of it are ignored.</param>
    public Redaction With(string original, IReadOnlyList<RedactedSpan> found)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(found);
        var spans = Spans.ToList();
        foreach (var (span, kind) in found.Where(f => f.Span.Start >= 0 && f.Span.Length > 0 && f.Span.End <= Text.Length))
        {
            Add(spans, new TextSpan(Original(span.Start, isEnd: false), Original(span.End, isEnd: true)), kind);
        }

        return spans.Count == Spans.Count ? this : Redactor.Replace(original, spans);
    }

    /// <summary>Adds the parts of a span that nothing covers yet; the list stays in order.</summary>
    private static void Add(List<RedactedSpan> spans, TextSpan span, RedactionKind kind)
    {
        var start = span.Start;
        for (var i = 0; i <= spans.Count && start < span.End; i++)
        {
            var (next, end) = i < spans.Count ? (spans[i].Span.Start, spans[i].Span.End) : (int.MaxValue, int.MaxValue);
            if (next > start)
            {
                var free = new TextSpan(start, Math.Min(span.End, next));
                spans.Insert(i++, new RedactedSpan(free, kind));
            }

            start = Math.Max(start, end);
        }
    }

    /// <summary>Where a place in the redacted text is in the original; inside a placeholder, the edge of what it replaced.</summary>
    private int Original(int place, bool isEnd)
    {
        var shift = 0;
        foreach (var (span, kind) in Spans)
        {
            var start = span.Start - shift;
            var end = start + Redactor.Placeholder(kind).Length;
            if (place <= start)
            {
                break;
            }

            if (place < end)
            {
                return isEnd ? span.End : span.Start;
            }

            shift = span.End - end;
        }

        return place + shift;
    }
}
