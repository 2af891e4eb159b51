using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>A table with a head that names a column for the speaker and one for the words: CSV, tabs, bars.</summary>
internal sealed class TableShape : ITranscriptShape
{
    private static readonly string[] Whos = ["role", "speaker", "author", "from", "sender", "name", "participant", "user", "who", "actor", "sender_type", "author_name", "sender name", "speaker name", "agent/customer"];

    private static readonly string[] Texts = ["text", "message", "body", "content", "utterance", "comment", "transcript", "said", "words", "msg"];

    private static readonly string[] Times = ["time", "timestamp", "created_at", "date", "datetime", "sent_at", "start", "sent", "created"];

    public Found? Read(SourceText source)
    {
        if (!source.HasLines || Array.Find(source.Lines, l => l.Length > 0) is not { Length: < 400 } head)
        {
            return null;
        }

        foreach (var sign in ",;\t|")
        {
            if (head.Contains(sign) && Columns(head, sign) is { } columns)
            {
                return Rows(source.Text, sign, columns);
            }
        }

        return null;
    }

    private static (int Who, int Text, int Time)? Columns(string head, char sign)
    {
        var names = head.Split(sign).Select(n => n.Trim(" \"*".ToCharArray())).ToArray();
        var (who, text, time) = (Find(Whos), Find(Texts), Find(Times));
        return who >= 0 && text >= 0 ? (who, text, time) : null;

        int Find(string[] wanted) => Array.FindIndex(names, n => Array.Exists(wanted, w => w.Equals(n, StringComparison.OrdinalIgnoreCase)));
    }

    private static Found? Rows(string text, char sign, (int Who, int Text, int Time) columns)
    {
        var messages = new List<Message>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var row in CellReader.Rows(text, sign))
        {
            // The head, and the line below it in tables with bars.
            if (rows++ == 0 || row.TrueForAll(c => c.AsSpan().Trim(" -:").IsEmpty) || row.Count <= Math.Max(columns.Who, columns.Text))
            {
                continue;
            }

            var name = row[columns.Who].Trim();
            var label = name.Length == 0 ? Label.System : LabelParser.Parse(name, loose: true) ?? new Label(name, LabelKind.Maybe) { Name = name };
            var time = columns.Time >= 0 && columns.Time < row.Count ? row[columns.Time].Trim() : null;
            keys.Add(label.Key);

            // Words with a comma in them that nobody quoted spill over into further cells.
            var words = columns.Text == row.Count - 1 || sign == '|' ? row[columns.Text] : Spilt(row, columns, sign);
            messages.Add(new Message(label, words.Trim()) { Time = time, Stamp = time is null ? default : StampReader.Read(time) });
        }

        return keys.Count < 2 ? null : new Found(TranscriptShape.Table, messages, Proof.Strong);
    }

    private static string Spilt(List<string> row, (int Who, int Text, int Time) columns, char sign) =>
        columns.Text > columns.Who && columns.Text > columns.Time ? string.Join(sign, row.Skip(columns.Text)) : row[columns.Text];
}
