using System.Text;
using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Roles;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>
/// Subtitles: SRT and WebVTT. Numbers, arrows and tags are dropped; a cue without a speaker goes on with the one before. Where no speaker is named at all, the words have to tell the turns.
/// </summary>
internal sealed class CaptionsShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        if (!source.HasLines || !source.Text.Contains(" --> ", StringComparison.Ordinal))
        {
            return null;
        }

        var list = new MessageList();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var lines = source.Lines;
        var stamp = Stamp.None;
        string? time = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Contains(" --> ", StringComparison.Ordinal))
            {
                stamp = StampReader.Read(line);
                time = line[..line.IndexOf(" --> ", StringComparison.Ordinal)];
            }
            else if (line.Length > 0 && !IsFrame(lines, i))
            {
                Words(line);
            }
        }

        return keys.Count == 0 ? Nameless(lines) : keys.Count < 2 ? null : new Found(TranscriptShape.Captions, list.Messages, Proof.Strong);

        void Words(string line)
        {
            foreach (var (voice, words) in Voices(line))
            {
                var read = voice is null ? LineReader.Read(words) : null;
                var label = voice is null ? read?.Label : LabelParser.Parse(voice, loose: true) ?? new Label(voice, LabelKind.Maybe) { Name = voice };
                if (label is null || (label.Kind == LabelKind.Maybe && voice is null && keys.Count == 0 && !IsLoud(label.Text)))
                {
                    list.Add(words);
                    continue;
                }

                if (list.Current?.Key == label.Key)
                {
                    list.Add(words.AsSpan(read?.Rest ?? 0));
                    continue;
                }

                keys.Add(label.Key);
                list.Open(label, words.AsSpan(read?.Rest ?? 0), stamp, time);
            }
        }
    }

    /// <summary>The turns of subtitles that name nobody: a dash, a capital or a finished sentence ends a part, and parts that plainly belong to one side are one turn.</summary>
    private static Found? Nameless(string[] lines)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = HtmlText.WithoutTags(lines[i].Trim()).Trim();
            if (line.Length == 0 || IsFrame(lines, i) || lines[i].Contains(" --> ", StringComparison.Ordinal))
            {
                continue;
            }

            var words = line.TrimStart('-', '–', ' ');
            if (part.Length > 0 && words.Length == line.Length && part[^1] is not ('.' or '!' or '?' or '…') && char.IsLower(line[0]))
            {
                part.Append(' ').Append(line);
            }
            else if (words.Length > 0)
            {
                Finish();
                part.Append(words);
            }
        }

        Finish();
        return UnlabelledShape.InTurn(parts, isTalk: true) ?? UnlabelledShape.InTurn(Joined(parts), isTalk: true);

        void Finish()
        {
            if (part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }
    }

    /// <summary>Neighbours that plainly belong to the same side are one turn.</summary>
    private static List<string> Joined(List<string> parts)
    {
        var joined = new List<StringBuilder>();
        var side = 0.0;
        foreach (var part in parts)
        {
            var score = RoleCues.Score(part);
            if (joined.Count > 0 && side * score >= 1 && joined[^1][^1] != '?')
            {
                joined[^1].Append(' ').Append(part);
                side += score;
                continue;
            }

            joined.Add(new StringBuilder(part));
            side = score;
        }

        return joined.ConvertAll(j => j.ToString());
    }

    // Subtitles write speakers in capitals.
    private static bool IsLoud(string label) => label.Length > 1 && !label.AsSpan().ContainsAnyInRange('a', 'z');

    // The head, notes, and the number or name above a cue's times.
    private static bool IsFrame(string[] lines, int at) =>
        lines[at].StartsWith("WEBVTT", StringComparison.Ordinal) || (at + 1 < lines.Length && lines[at + 1].Contains(" --> ", StringComparison.Ordinal) && (at == 0 || lines[at - 1].Length == 0));

    private static IEnumerable<(string? Voice, string Words)> Voices(string line)
    {
        var at = 0;
        string? voice = null;
        while (at < line.Length)
        {
            var next = line.IndexOf("<v", at, StringComparison.Ordinal);
            var end = next < 0 ? line.Length : next;
            if (HtmlText.WithoutTags(line[at..end]).Trim() is { Length: > 0 } words)
            {
                yield return (voice, words);
            }

            if (next < 0 || line.IndexOf('>', next) is not (> 0 and var close))
            {
                break;
            }

            var head = line[next..close];
            voice = head.IndexOf(' ') is > 0 and var blank ? head[(blank + 1)..].Trim() : null;
            at = close + 1;
        }
    }
}
