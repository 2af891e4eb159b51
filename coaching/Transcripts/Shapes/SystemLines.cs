namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Tells what the chat system writes between people's messages.</summary>
internal static class SystemLines
{
    private const int Longest = 160;

    private static readonly string[] Phrases =
    [
        "joined the chat", "joined the conversation", "has joined", "joined the call", "joined as", "left the chat", "left the conversation", "has left", "entered the chat", "has entered", "ended the chat", "ended the conversation",
        "chat started", "chat ended", "chat was closed", "chat closed", "chat transcript", "conversation started", "conversation ended", "conversation was closed", "conversation with", "call started", "call ended", "transferring you to",
        "transferred to", "you are now connected", "you're now connected", "you are now chatting", "you're now chatting", "connecting you to", "was assigned to", "has been assigned", "assigned this conversation", "assigned to", "is typing",
        "ticket closed", "ticket created", "closed this conversation", "was added to", "added to the conversation", "end-to-end encrypt", "missed voice call", "missed video call", "created group", "created this group", "changed the subject",
        "security code changed", "you have been placed in a queue", "accepted the chat", "accepted the request", "picked up the chat", "chat origin", "started on page", "has been idle", "rated the conversation", "rated the chat",
        "waiting for an agent", "an agent will be with you", "you are number", "has disconnected", "was disconnected", "is now handling", "took over the", "chat rating", "session started", "session ended",
    ];

    private static readonly string[] FirstPersons = ["i ", "i'm", "i've", "i'll", "my ", "me "];

    /// <summary>Whether <paramref name="line"/> is such a line.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > Longest || line[^1] == '?')
        {
            return false;
        }

        if (IsMarked(line))
        {
            return true;
        }

        foreach (var first in FirstPersons)
        {
            if (line.StartsWith(first, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        foreach (var phrase in Phrases)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(ReadOnlySpan<char> line) =>
        (line.StartsWith("***", StringComparison.Ordinal) && line.EndsWith("***", StringComparison.Ordinal) && line.Length > 8)
        || (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
        || (line.StartsWith("--- ", StringComparison.Ordinal) && line.EndsWith(" ---", StringComparison.Ordinal));
}
