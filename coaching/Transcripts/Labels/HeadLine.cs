using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>A line with a name and a time and nothing else.</summary>
internal static class HeadLine
{
    private const int Longest = 110;

    private static readonly string[] Verbs = [" replied", " reported", " wrote", " commented", " added a private note", " added a note", " added a public note", " said", " sent", " responded", " forwarded"];

    /// <summary>Splits "Ana Reed (Support), 10:32 AM" into the name and the time behind it.</summary>
    public static bool Split(ReadOnlySpan<char> line, out ReadOnlySpan<char> name, out Stamp stamp, out string? time)
    {
        name = default;
        stamp = Stamp.None;
        time = null;
        line = line.TrimEnd();
        if (line.Length > Longest || !line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        for (var at = 1; at < line.Length - 2; at++)
        {
            if (line[at - 1] is not (' ' or '\t' or '(' or '[' or '|' or ',') && line[at] is not ('[' or '('))
            {
                continue;
            }

            stamp = StampReader.Read(line[at..]);
            if (stamp.HasTime && line[(at + stamp.Length)..].Trim(" ).:]").IsEmpty)
            {
                name = line[..at].TrimEnd(" \t-–—|,·•(@");
                time = LineReader.Plain(line.Slice(at, stamp.Length));
                return !name.IsEmpty;
            }
        }

        return false;
    }

    /// <summary>Cuts "replied a day ago" off a name.</summary>
    public static ReadOnlySpan<char> WithoutVerb(ReadOnlySpan<char> name, out bool hadVerb)
    {
        foreach (var verb in Verbs)
        {
            var at = name.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                hadVerb = true;
                return name[..at];
            }
        }

        hadVerb = false;
        return name;
    }
}
