using System.Text;
using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>
/// E-mails that quote each other. Mail programs put the newest on top and the older ones below or behind quote marks; the messages come out
/// in the order they were written. Answers between quoted lines keep the order they are read in.
/// </summary>
internal sealed class EmailShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        var text = source.Text;
        if (!source.HasLines || !(text.Contains("wrote:", StringComparison.OrdinalIgnoreCase) || text.Contains("From:", StringComparison.OrdinalIgnoreCase) || text.Contains("Original Message", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var parts = Parts(source.Lines, out var heads);
        if (heads == 0 || parts.Count < 2)
        {
            return null;
        }

        var messages = MailAuthors.Complete(parts.Select(p => p.Message).ToList());
        if (RunsBackwards(parts))
        {
            messages.Reverse();
        }

        return messages.Select(m => m.Label.Key).Distinct().Count() < 2 ? null : new Found(TranscriptShape.Email, messages, Proof.Strong);
    }

    private static List<(Message Message, int Age)> Parts(string[] lines, out int heads)
    {
        var plain = new string[lines.Length];
        var depths = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            plain[i] = Unquoted(lines[i], out depths[i]);
        }

        var parts = new List<(Message Message, int Age)>();
        var authors = new Dictionary<int, MailHead>();
        var ages = new Dictionary<int, int>();
        var text = new StringBuilder();
        var depth = -1;
        heads = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MailHead.Read(plain, i) is { } head)
            {
                Close();
                heads++;
                i = head.Last;

                // Either the words follow behind more quote marks, or they stand below as they are.
                var next = i + 1;
                while (next < lines.Length && plain[next].Length == 0)
                {
                    next++;
                }

                depth = next < lines.Length ? depths[next] : depths[i];
                authors[depth] = head;
                ages[depth] = depth > depths[i] ? ages.GetValueOrDefault(depths[i]) + 1 : ages.GetValueOrDefault(depth) + (parts.Count > 0 ? 1 : 0);
                continue;
            }

            if (plain[i].Length > 0 && depths[i] != depth)
            {
                Close();
                depth = depths[i];
            }

            text.Append(plain[i]).Append('\n');
        }

        Close();
        return parts;

        void Close()
        {
            if (text.ToString().Trim() is { Length: > 0 } words)
            {
                var author = authors.GetValueOrDefault(Math.Max(depth, 0));
                parts.Add((new Message(author?.From ?? Label.None, words) { Stamp = author?.Stamp ?? default, Time = author?.Time }, ages.TryGetValue(Math.Max(depth, 0), out var age) ? age : Math.Max(depth, 0)));
            }

            text.Clear();
        }
    }

    private static bool RunsBackwards(List<(Message Message, int Age)> parts)
    {
        var stamps = parts.Select(p => p.Message.Stamp).ToArray();
        if (stamps.Count(s => s.HasDay) > 1 && Array.TrueForAll(stamps, s => s.HasDay) && parts.TrueForAll(p => p.Age == 0 || p.Message.Label != Label.None))
        {
            return Times.Timeline.RunsBackwards(stamps);
        }

        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Age < parts[i - 1].Age)
            {
                return false;
            }
        }

        return true;
    }

    private static string Unquoted(string line, out int depth)
    {
        depth = 0;
        var at = 0;
        while (at < line.Length && (line[at] == '>' || (line[at] == ' ' && depth > 0) || (line[at] == ' ' && at + 1 < line.Length && line[at + 1] == '>')))
        {
            depth += line[at] == '>' ? 1 : 0;
            at++;
        }

        return depth == 0 ? line : line[at..];
    }
}
