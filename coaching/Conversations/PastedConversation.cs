using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>A pasted conversation, with the draft of the next reply when one was pasted along ("draft: …" behind the last turn).</summary>
/// <param name="Transcript">The conversation.</param>
/// <param name="Draft">The draft, or <see langword="null"/> when there is none.</param>
public sealed record PastedConversation(Transcript Transcript, string? Draft)
{
    private static readonly string[] Labels = ["draft:", "my draft:", "reply:", "my reply:"];

    /// <summary>The conversation in <paramref name="text"/>, or <see langword="null"/> when it is none.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="agent">Who the agent is, as one of the choices of <see cref="Transcript.Question"/>; <see langword="null"/> when nobody was asked.</param>
    public static PastedConversation? Read(string text, string? agent = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = DraftStart(text, out var label);
        if (start >= 0 && text[(start + label)..].Trim() is { Length: > 0 } draft && TranscriptParser.ReadWithAgent(text[..start], agent) is { } before)
        {
            return new PastedConversation(before, draft);
        }

        // The customer's words with a draft behind them are a draft and what it answers.
        return (TranscriptParser.ReadWithAgent(text, agent) ?? (start < 0 ? CustomerAlone.Read(text) : null)) is { } transcript ? new PastedConversation(transcript, null) : null;
    }

    /// <summary>The conversation in a text that is told to be one: where only one side speaks, it is the customer.</summary>
    /// <param name="text">What was given.</param>
    public static PastedConversation? ReadTold(string text) => Read(text) ?? (CustomerAlone.ReadTold(text) is { } alone ? new PastedConversation(alone, null) : null);

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
