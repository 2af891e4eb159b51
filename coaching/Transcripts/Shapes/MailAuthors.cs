using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Tells who wrote the e-mails that no head names: mostly the newest, which its writer has only just written.</summary>
internal static class MailAuthors
{
    private const int LongestSignature = 40;

    /// <summary>The same messages with an author for each; newest first, as they stand in the text.</summary>
    public static List<Message> Complete(List<Message> messages)
    {
        var known = messages.Where(m => m.Label != Label.None).Select(m => m.Label).DistinctBy(l => l.Key).ToList();
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i].Label == Label.None)
            {
                messages[i] = messages[i] with { Label = Author(messages, i, known) };
            }
        }

        return messages;
    }

    private static Label Author(List<Message> messages, int at, List<Label> known)
    {
        var end = messages[at].Text.AsSpan().TrimEnd();
        var others = known.Where(k => !IsNeighbour(messages, at, k)).ToList();
        foreach (var label in others)
        {
            if (label.Name is { } name && SignedBy(end, name.AsSpan()))
            {
                return label;
            }
        }

        // Two people write to each other: the one who didn't write the e-mail it answers.
        if (others.Count == 1)
        {
            return others[0];
        }

        var last = end[(end.LastIndexOf('\n') + 1)..].Trim(" ,-–—");
        return last.Length is > 1 and < LongestSignature && NameTest.IsCapitalised(last) && !FieldWords.Holds(last)
            ? new Label(last.ToString(), LabelKind.Maybe) { Name = last.ToString() }
            : Writer;
    }

    private static Label Writer { get; } = new("", LabelKind.Maybe);

    private static bool IsNeighbour(List<Message> messages, int at, Label label) =>
        (at + 1 < messages.Count && messages[at + 1].Label.Key == label.Key) || (at > 0 && messages[at - 1].Label.Key == label.Key);

    private static bool SignedBy(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var first = name.IndexOf(' ') is > 0 and var blank ? name[..blank] : name;
        var tail = text.Length > 120 ? text[^120..] : text;
        return first.Length > 1 && tail.Contains(first, StringComparison.OrdinalIgnoreCase);
    }
}
