using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>A pasted conversation, with the draft of the next reply when one was pasted along ("draft: …" behind the last turn).</summary>
/// <param name="Transcript">The conversation.</param>
/// <param name="Draft">The draft, or <see langword="null"/> when there is none.</param>
public sealed record PastedConversation(Transcript Transcript, string? Draft)
{
    private static readonly string[] Labels = ["draft:", "my draft:", "reply:", "my reply:"];

    /// <summary>The conversation in <paramref name="text"/>, or <see langword="null"/> when it is none.</summary>
    public static PastedConversation? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DraftStart(text, out var label) is >= 0 and var start && text[(start + label)..].Trim() is { Length: > 0 } draft && TranscriptParser.Read(text[..start]) is { } before)
        {
            return new PastedConversation(before, draft);
        }

        return TranscriptParser.Read(text) is { } transcript ? new PastedConversation(transcript, null) : null;
    }

    /// <summary>The same conversation once it is told who the agent is.</summary>
    /// <param name="agent">The agent's label or name, as it was pasted; when nobody is called that, nothing changes.</param>
    public PastedConversation WithAgent(string agent)
    {
        bool IsAgent(Turn turn) => turn.Label == agent || turn.Name == agent;
        return !Transcript.Turns.Any(IsAgent) ? this : this with
        {
            Transcript = new Transcript(
                [.. Transcript.Turns.Select(t => t.Speaker is Speaker.Customer or Speaker.Agent ? t with { Speaker = IsAgent(t) ? Speaker.Agent : Speaker.Customer } : t)],
                Transcript.Shape,
                Confidence: 1),
        };
    }

    /// <summary>Where the last line begins that is labelled as a draft, or -1.</summary>
    private static int DraftStart(string text, out int labelLength)
    {
        labelLength = 0;
        for (var start = text.LastIndexOf('\n') + 1; start > 0; start = text.LastIndexOf('\n', start - 2) + 1)
        {
            var line = text.AsSpan(start);
            var indent = line.Length - line.TrimStart(" \t*_>").Length;
            foreach (var label in Labels)
            {
                if (line[indent..].StartsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    labelLength = indent + label.Length;
                    return start;
                }
            }

            if (start < 2)
            {
                break;
            }
        }

        return -1;
    }
}
