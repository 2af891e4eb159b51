using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Every line begins with "C:" or "A:", for customer and agent. Where any other line or letter stands between them it is a list of choices.</summary>
internal sealed class InitialsShape : ITranscriptShape
{
    private const int FewestWords = 2;

    public Found? Read(SourceText source)
    {
        if (!source.HasLines || source.Text is not ['C' or 'A' or 'c' or 'a', ':', ..])
        {
            return null;
        }

        var messages = new List<Message>();
        var words = 0;
        foreach (var line in source.Lines)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (line is not ['C' or 'A' or 'c' or 'a', ':', ..])
            {
                return null;
            }

            var text = line[2..].Trim();
            words += text.Split(' ').Length;
            messages.Add(new Message(new Label(line[..1], LabelKind.Role) { Role = line[0] is 'C' or 'c' ? Speaker.Customer : Speaker.Agent }, text));
        }

        // "A: red", "C: blue" are answers to tick.
        var isTalk = messages.Count > 1 && words >= messages.Count * FewestWords && messages.DistinctBy(m => m.Label.Role).Count() == 2;
        return isTalk ? new Found(TranscriptShape.RoleWords, messages, Proof.Strong) : null;
    }
}
