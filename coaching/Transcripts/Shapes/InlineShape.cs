using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>A conversation with role words that lost its line breaks on the way: "Customer: … Agent: … Customer: …".</summary>
internal sealed class InlineShape : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        var text = source.Text.Trim();
        if (text.Contains('\n') || Role(text, text.IndexOf(':'), 0) is not { } first)
        {
            return null;
        }

        var list = new MessageList();
        var (customer, staff) = (first.Role == Speaker.Customer, first.Role is Speaker.Agent or Speaker.Supervisor);
        var (label, from) = (first, text.IndexOf(':') + 1);
        for (var colon = text.IndexOf(':', from); colon > 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = Start(text, colon, from);
            if (start > from && Role(text, colon, start) is { } next)
            {
                list.Open(label, text.AsSpan(from, start - from).Trim(" *_"));
                (label, from) = (next, colon + 1);
                customer |= next.Role == Speaker.Customer;
                staff |= next.Role is Speaker.Agent or Speaker.Supervisor;
            }
        }

        list.Open(label, text.AsSpan(from).Trim(" *_"));
        return customer && staff ? new Found(TranscriptShape.RoleWords, list.Messages, Proof.Strong) : null;
    }

    // A label begins after the end of a sentence, at most three words before its colon.
    private static int Start(string text, int colon, int from)
    {
        var (at, words) = (colon, 0);
        while (at > from && colon - at < 32 && words < 4)
        {
            at--;
            if (text[at] == ' ')
            {
                words++;
                if (at > from && text[at - 1] is '.' or '!' or '?' or '…' or ' ' or ')' or '"')
                {
                    return at + 1;
                }
            }
        }

        return -1;
    }

    private static Label? Role(string text, int colon, int start) =>
        colon > start && colon - start < 32 && LabelParser.Parse(text.AsSpan(start, colon - start)) is { Kind: LabelKind.Role } label && char.IsUpper(label.Text[0]) ? label : null;
}
