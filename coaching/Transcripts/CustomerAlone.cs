using System.Text;
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
        var turns = new GrowingTurns();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (LineReader.Read(line) is { Label: { } label } read)
            {
                labels.Add(label.Text);
                turns.Open(label, read.Time, line.AsSpan(read.Rest).Trim());
            }
            else if (turns.IsOpen)
            {
                turns.Add(line);
            }
            else
            {
                return null;
            }
        }

        return labels.Count == 1 && turns.Close() is var all && all.TrueForAll(t => t.Text.Length > 0) ? new Transcript(all, TranscriptShape.RoleWords, Confidence: 0.8) : null;
    }

    public static Transcript? Read(string text)
    {
        var turns = new GrowingTurns();
        foreach (var whole in text.Split('\n'))
        {
            var line = whole.TrimEnd('\r');
            if (LineReader.Read(line) is { Label: { Kind: LabelKind.Role } label } read)
            {
                if (label.Role != Speaker.Customer)
                {
                    return null;
                }

                turns.Open(label, read.Time, line.AsSpan(read.Rest).Trim());
            }
            else if (turns.IsOpen)
            {
                turns.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                return null;
            }
        }

        // "Guest: 2 adults" is a line of a form.
        var messages = turns.Close();
        return messages.Sum(t => t.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= FewestWords ? new Transcript(messages, TranscriptShape.RoleWords, Confidence: 1) : null;
    }

    /// <summary>The customer's turns, line by line.</summary>
    private sealed class GrowingTurns
    {
        private readonly List<Turn> _turns = [];
        private readonly StringBuilder _text = new();

        public bool IsOpen => _turns.Count > 0;

        public void Open(Label label, string? time, ReadOnlySpan<char> words)
        {
            Finish();
            _turns.Add(new Turn(Speaker.Customer, label.Text, "") { Name = label.Name, Time = time });
            _text.Append(words);
        }

        public void Add(string line) => _text.Append('\n').Append(line);

        public List<Turn> Close()
        {
            Finish();
            return _turns;
        }

        private void Finish()
        {
            if (IsOpen)
            {
                _turns[^1] = _turns[^1] with { Text = _text.ToString().TrimEnd() };
            }

            _text.Clear();
        }
    }
}
