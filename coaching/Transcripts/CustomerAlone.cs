using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts;

/// <summary>Reads messages of the customer alone, each behind a role word: nobody has answered yet, and that is when advice is needed most.</summary>
internal static class CustomerAlone
{
    private const int FewestWords = 3;

    /// <summary>Reads a text that is told to be a conversation: a single label of any kind ("Bride:", "Ana Ruiz:") is the customer's.</summary>
    public static Transcript? ReadTold(string text)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var turns = new List<Turn>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (LineReader.Read(line) is { Label: { } label } read)
            {
                labels.Add(label.Text);
                turns.Add(new Turn(Speaker.Customer, label.Text, line[read.Rest..].Trim()) { Name = label.Name, Time = read.Time });
            }
            else if (turns.Count > 0)
            {
                turns[^1] = turns[^1] with { Text = $"{turns[^1].Text}\n{line}" };
            }
            else
            {
                return null;
            }
        }

        return labels.Count == 1 && turns.All(t => t.Text.Length > 0) ? new Transcript(turns, TranscriptShape.RoleWords, Confidence: 0.8) : null;
    }

    public static Transcript? Read(string text)
    {
        var turns = new List<Turn>();
        foreach (var whole in text.Split('\n'))
        {
            var line = whole.TrimEnd('\r');
            if (LineReader.Read(line) is { Label: { Kind: LabelKind.Role } label } read)
            {
                if (label.Role != Speaker.Customer)
                {
                    return null;
                }

                turns.Add(new Turn(Speaker.Customer, label.Text, line[read.Rest..].Trim()) { Name = label.Name, Time = read.Time });
            }
            else if (turns.Count > 0)
            {
                turns[^1] = turns[^1] with { Text = $"{turns[^1].Text}\n{line}".TrimEnd() };
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                return null;
            }
        }

        // "Guest: 2 adults" is a line of a form.
        return turns.Sum(t => t.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= FewestWords ? new Transcript(turns, TranscriptShape.RoleWords, Confidence: 1) : null;
    }
}
