using System.Text;
using CoachBot.Coaching.Replies;

namespace CoachBot.CommandLine;

/// <summary>The draft, wrapped, with a line of marks below each line that has flagged words; each mark ends in its finding's number.</summary>
internal sealed class MarkedDraft(DraftBlock draft, int width)
{
    public void Write(StringBuilder into)
    {
        var start = 0;
        while (start < draft.Text.Length)
        {
            var end = LineEnd(start);
            var visible = end;
            while (visible > start && char.IsWhiteSpace(draft.Text[visible - 1]))
            {
                visible--;
            }

            Line(start, visible, into);
            start = end;
        }
    }

    private void Line(int start, int end, StringBuilder into)
    {
        into.Append("  ");
        for (var i = start; i < end; i++)
        {
            into.Append(char.IsControl(draft.Text[i]) ? ' ' : draft.Text[i]);
        }

        into.Append('\n');
        var marks = new char[end - start + 4];
        Array.Fill(marks, ' ');
        var any = false;
        foreach (var mark in draft.Marks)
        {
            var (from, to) = (Math.Max(mark.Span.Start, start), Math.Min(mark.Span.End, end));
            if (from >= to)
            {
                continue;
            }

            any = true;
            marks.AsSpan(from - start, to - from).Fill(mark.Severity == Coaching.Drafts.Severity.Low ? '.' : '^');
            if (mark.Span.End <= end)
            {
                mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture).AsSpan().CopyTo(marks.AsSpan(to - start));
            }
        }

        if (any)
        {
            into.Append("  ").Append(new string(marks).TrimEnd()).Append('\n');
        }
    }

    private int LineEnd(int start)
    {
        var newLine = draft.Text.IndexOf('\n', start);
        var end = newLine < 0 ? draft.Text.Length : newLine + 1;
        if (end - start <= width)
        {
            return end;
        }

        var space = draft.Text.LastIndexOf(' ', start + width, width);
        return space > start ? space + 1 : start + width;
    }
}
