using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>A role word alone on its line, and the words below.</summary>
internal sealed class RoleHeadsShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        if (!source.HasLines)
        {
            return null;
        }

        var list = new MessageList();
        var (customers, staff, preamble) = (0, 0, 0);
        foreach (var line in source.Lines)
        {
            if (line.Length is > 2 and < 40 && LabelParser.Parse(line) is { Kind: LabelKind.Role } label && line[^1] is not ('.' or '!' or '?'))
            {
                list.Open(label, "");
                customers += label.Role == Speaker.Customer ? 1 : 0;
                staff += label.Role is Speaker.Agent or Speaker.Supervisor or Speaker.Bot ? 1 : 0;
            }
            else
            {
                preamble += line.Length > 0 && customers + staff == 0 ? 1 : 0;
                list.Add(line);
            }
        }

        if (customers == 0 || staff == 0 || customers + staff < 3 || preamble > 0)
        {
            return null;
        }

        var messages = list.Messages;
        return messages.Any(m => m.Text.Length == 0) ? null : new Found(TranscriptShape.RoleHeads, messages, Proof.Strong);
    }
}
