using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Reads the time and the label that a line begins with, in either order, whatever marks stand around them.</summary>
internal static class LineReader
{
    private const int LongestLabel = 64;

    private const string Joints = " \t-–—|,";

    /// <summary>The time and label at the start of <paramref name="line"/>, or <see langword="null"/>.</summary>
    public static LabelledLine? Read(string line)
    {
        var at = Listed(line);
        var stamp = StampReader.Read(line.AsSpan(at));
        string? time = null;
        if (stamp.HasTime)
        {
            time = Plain(line.AsSpan(at, stamp.Length));
            at += stamp.Length;
            at += line.Length - at - line.AsSpan(at).TrimStart(Joints).Length;
        }

        if (At(line, at, stamp.HasTime) is not { } read)
        {
            return stamp.HasTime ? new LabelledLine(null, at) { Stamp = stamp, Time = time } : null;
        }

        return stamp.HasTime ? read with { Stamp = stamp, Time = time } : read;
    }

    /// <summary>The time as people read it: without brackets.</summary>
    public static string Plain(ReadOnlySpan<char> time) => (time[0] is '[' or '(' ? time[1..^1] : time).Trim().ToString();

    private static LabelledLine? At(string line, int at, bool stamped)
    {
        var rest = line.AsSpan(at);
        if (rest.IsEmpty)
        {
            return null;
        }

        if (rest[0] == '<' && rest[..Math.Min(rest.Length, 34)].IndexOf('>') is > 2 and var close)
        {
            return LabelParser.Parse(rest[1..close], loose: true) is { } name ? new LabelledLine(name, Words(line, at + close + 1)) { IsMarked = true } : null;
        }

        return Colon(line, at, stamped) ?? Other(line, at, stamped);
    }

    private static LabelledLine? Colon(string line, int at, bool stamped)
    {
        var limit = Math.Min(line.Length, at + LongestLabel);
        for (var colon = at + 1; colon < limit; colon++)
        {
            if (line[colon] is not (':' or '：') || (line[colon] == ':' && InsideTime(line, colon)))
            {
                continue;
            }

            if (line.AsSpan(colon).StartsWith("://"))
            {
                return null;
            }

            var words = Said(line.AsSpan(at, colon - at));
            if (HeadLine.Split(words, out var name, out var stamp, out var time) && LabelParser.Parse(name, loose: true) is { } timed)
            {
                return new LabelledLine(timed, Words(line, colon + 1)) { Stamp = stamp, Time = time };
            }

            return LabelParser.Parse(words, stamped) is { } label ? new LabelledLine(label, Words(line, colon + 1)) : null;
        }

        return null;
    }

    // "Agent - hello", "[Agent] hello", "09:41<tab>Patient<tab>hello": without a colon only a role word is sure enough.
    private static LabelledLine? Other(string line, int at, bool stamped)
    {
        var rest = line.AsSpan(at, Math.Min(line.Length - at, LongestLabel));
        var end = rest.IndexOf('\t');
        var length = 1;
        if (end <= 0 && rest[0] == '[' && rest.IndexOf(']') is > 1 and var bracket)
        {
            end = bracket + 1;
            length = 0;
        }

        foreach (var joint in (ReadOnlySpan<string>)[" - ", " – ", " — ", " | ", "> "])
        {
            if (end <= 0 && rest.IndexOf(joint) is > 0 and var found)
            {
                (end, length) = (found, joint.Length);
            }
        }

        if (end <= 0 || LabelParser.Parse(rest[..end]) is not { } label || (label.Kind != LabelKind.Role && !(stamped && end < rest.Length && rest[end] == '\t')))
        {
            return null;
        }

        return new LabelledLine(label, Words(line, at + end + length));
    }

    private static bool InsideTime(string line, int colon) =>
        char.IsAsciiDigit(line[colon - 1]) && colon + 2 < line.Length && char.IsAsciiDigit(line[colon + 1]) && char.IsAsciiDigit(line[colon + 2]);

    private static ReadOnlySpan<char> Said(ReadOnlySpan<char> words)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" says", " said", " wrote", " writes"])
        {
            if (words.EndsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return words[..^verb.Length];
            }
        }

        return words;
    }

    // Where the words begin: blanks and the closing half of a bold mark are no words.
    private static int Words(string line, int from)
    {
        while (from < line.Length && line[from] is ' ' or '\t' or '*' or '_')
        {
            from++;
        }

        return from;
    }

    private static int Listed(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        var digits = Clock.Digits(line, at, 4);
        if (digits > 0 && at + digits + 1 < line.Length && line[at + digits] is '.' or ')' && line[at + digits + 1] == ' ')
        {
            at += digits + 2;
        }
        else if (at + 1 < line.Length && line[at] is '-' or '•' or '*' or '–' && line[at + 1] == ' ')
        {
            at += 2;
        }

        while (at < line.Length && line[at] is ' ' or '*' or '_')
        {
            at++;
        }

        return at;
    }
}
