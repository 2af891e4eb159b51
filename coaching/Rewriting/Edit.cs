using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>One change of the revised draft: the characters of <paramref name="Span"/> become <paramref name="Text"/>.</summary>
internal readonly record struct Edit(TextSpan Span, string Text)
{
    /// <summary>Applies edits that don't overlap.</summary>
    public static string Apply(string text, List<Edit> edits)
    {
        // Of two that begin at one place, the one that only adds stands first.
        edits.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        var result = new System.Text.StringBuilder(text.Length + 128);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
