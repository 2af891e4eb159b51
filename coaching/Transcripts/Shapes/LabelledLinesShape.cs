using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Lines that begin with a role word or a name, with or without a time: most transcripts, WhatsApp, Salesforce, calls.</summary>
internal sealed class LabelledLinesShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        if (!source.HasLines)
        {
            return null;
        }

        var lines = source.Lines;
        var read = Array.ConvertAll(lines, l => l.Length > 0 ? LineReader.Read(l) : null);
        if (LabelChoice.Of(lines, read) is not { } choice)
        {
            return null;
        }

        var list = new MessageList();
        var (speakers, preamble) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (choice.Speaks(read[i]))
            {
                var said = line.AsSpan(read[i]!.Value.Rest);
                var label = SystemLines.Is(said) && choice.IsStamped ? Label.System : read[i]!.Value.Label!;
                list.Open(label, said, read[i]!.Value.Stamp, read[i]!.Value.Time);
                speakers++;
            }
            else if (IsSystem(line, read[i], choice))
            {
                AddSystem(list, line, read[i]);
            }
            else
            {
                preamble += speakers == 0 && line.Length > 0 ? 1 : 0;
                list.Add(line);
            }
        }

        // What stands above the first label is more than a heading: this is a letter that quotes somebody.
        var proof = choice.Proof(preamble);
        return proof is null ? null : new Found(choice.Shape, list.Messages, proof.Value);
    }

    private static bool IsSystem(string line, LabelledLine? read, LabelChoice choice) =>
        line.Length > 0 && (SystemLines.Is(line) || (choice.IsStamped && read is { Label: null } only && SystemLines.Is(line.AsSpan(only.Rest))));

    private static void AddSystem(MessageList list, string line, LabelledLine? read)
    {
        // The head of an export is one message, not one for each of its lines.
        if (list.Current == Label.System && read is null)
        {
            list.Add(line);
        }
        else if (read is { Label: null } stamped)
        {
            list.Open(Label.System, line.AsSpan(stamped.Rest), stamped.Stamp, stamped.Time);
        }
        else
        {
            list.Open(Label.System, line);
        }
    }
}
