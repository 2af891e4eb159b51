using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Name, words, and the time on a line below them, in blocks: copies out of Messenger.</summary>
internal sealed class TimesBelowShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        if (!source.HasLines)
        {
            return null;
        }

        var list = new MessageList();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var lines = source.Lines;
        var start = 0;
        while (start < lines.Length)
        {
            if (lines[start].Length == 0)
            {
                start++;
                continue;
            }

            var end = start + 2;
            while (end < lines.Length && !IsTime(lines[end]))
            {
                end++;
            }

            if (end >= lines.Length || end - start < 2 || LabelParser.Parse(lines[start], loose: true) is not { } label || label.Text.Length > 40)
            {
                return null;
            }

            keys.Add(label.Key);
            list.Open(label, string.Join('\n', lines[(start + 1)..end]), StampReader.Read(lines[end].AsSpan().Trim()), lines[end].Trim());
            start = end + 1;
        }

        return keys.Count < 2 ? null : new Found(TranscriptShape.Messenger, list.Messages, list.Messages.Count > keys.Count ? Proof.Strong : Proof.Weak);
    }

    private static bool IsTime(string line)
    {
        var text = line.AsSpan().Trim();
        var stamp = StampReader.Read(text);
        return stamp.HasTime && stamp.Length == text.Length;
    }
}
