namespace CoachBot.Coaching.Text;

/// <summary>Finds the lines of a text that are not the agent's wording: quoted e-mail, forwarded headers, code blocks, the signature.</summary>
internal static class Shields
{
    private const int LongestSignatureLine = 60;
    private const int MostSignatureLines = 8;

    private static readonly string[] SignOffs =
    [
        "regards", "best", "sincerely", "cheers", "thanks", "thank you", "best regards", "kind regards", "warm regards", "warmly", "many thanks", "best wishes",
        "with kind regards", "yours sincerely", "yours faithfully", "yours truly", "all the best", "take care", "warmest regards", "kindest regards", "thanks again", "respectfully",
    ];

    /// <summary>Adds the shielded stretches of <paramref name="text"/> to <paramref name="into"/>, in order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<TextSpan> into)
    {
        into.Clear();
        if (!text.Contains('\n'))
        {
            return;
        }

        var fenceStart = -1;
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text[start..end].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (fenceStart < 0)
                {
                    fenceStart = start;
                }
                else
                {
                    into.Add(new TextSpan(fenceStart, end));
                    fenceStart = -1;
                }
            }
            else if (fenceStart < 0)
            {
                if (StartsQuotedRest(line, text[end..]) || (IsSignOff(line) && IsSignature(text[Math.Min(end + 1, text.Length)..])))
                {
                    var from = IsSignOff(line) ? end : start;
                    into.Add(new TextSpan(from, text.Length));
                    return;
                }

                if (line.StartsWith('>') || IsWrote(line))
                {
                    into.Add(new TextSpan(start, end));
                }
            }

            start = end + 1;
        }

        if (fenceStart >= 0)
        {
            into.Add(new TextSpan(fenceStart, text.Length));
        }
    }

    /// <summary>Whether a line is a closing formula standing alone ("Kind regards,").</summary>
    public static bool IsSignOff(ReadOnlySpan<char> line)
    {
        var words = line.Trim().TrimEnd(",.!- ");
        foreach (var signOff in SignOffs)
        {
            if (words.Equals(signOff, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSignature(ReadOnlySpan<char> rest)
    {
        var lines = 0;
        foreach (var range in rest.Split('\n'))
        {
            var line = rest[range].Trim();
            if (line.Length > LongestSignatureLine || line.EndsWith("?") || ++lines > MostSignatureLines)
            {
                return false;
            }
        }

        return lines > 0;
    }

    private static bool StartsQuotedRest(ReadOnlySpan<char> line, ReadOnlySpan<char> rest) =>
        line is "--"
        || line.StartsWith("-----Original Message", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("---------- Forwarded message", StringComparison.OrdinalIgnoreCase)
        || (line.StartsWith("From:", StringComparison.OrdinalIgnoreCase) && NextLine(rest).IndexOf(':') is > 0 and < 10)
        || (IsWrote(line) && !NextLine(rest).StartsWith('>'));

    private static bool IsWrote(ReadOnlySpan<char> line) =>
        line.StartsWith("On ", StringComparison.Ordinal) && line.EndsWith("wrote:", StringComparison.Ordinal);

    private static ReadOnlySpan<char> NextLine(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
