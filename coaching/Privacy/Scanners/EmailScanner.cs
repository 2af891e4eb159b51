using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds e-mail addresses around every at sign.</summary>
internal sealed class EmailScanner : ISpanScanner
{
    /// <inheritdoc/>
    public void Scan(ReadOnlySpan<char> text, int offset, List<RedactedSpan> found)
    {
        int floor = 0;
        int at = 0;
        for (int next; (next = text[at..].IndexOf('@')) >= 0;)
        {
            at += next;
            int start = at;
            while (start > floor && IsLocal(text[start - 1]))
            {
                start--;
            }

            start += CountLeadingPunctuation(text[start..at]);
            int end = DomainEnd(text, at + 1);
            if (start < at && end > 0)
            {
                found.Add(new RedactedSpan(new TextSpan(offset + start, offset + end), RedactionKind.Email));
                floor = end;
            }

            at++;
        }
    }

    /// <summary>The end of a domain, which is the last label behind a dot that begins with a letter ("co" in "x.co.12"), or -1.</summary>
    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int end = -1;
        int label = start;
        for (int i = start; i <= text.Length; i++)
        {
            bool inside = i < text.Length && IsDomain(text[i]);
            if (inside && text[i] != '.')
            {
                continue;
            }

            int length = text[label..i].TrimEnd('-').Length;
            if (label > start && length >= 2 && char.IsLetter(text[label]))
            {
                end = label + length;
            }

            if (!inside || i == label)
            {
                break;
            }

            label = i + 1;
        }

        return end;
    }

    private static int CountLeadingPunctuation(ReadOnlySpan<char> local)
    {
        int count = 0;
        while (count < local.Length && !char.IsLetterOrDigit(local[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '&' or '!' or '~';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';
}
