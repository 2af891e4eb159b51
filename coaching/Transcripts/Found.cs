namespace CoachBot.Coaching.Transcripts;

/// <summary>The messages a shape found.</summary>
/// <param name="Shape">What was recognised.</param>
/// <param name="Messages">The messages, in order.</param>
/// <param name="Proof">How much the look alone proves that this is a conversation.</param>
internal sealed record Found(TranscriptShape Shape, IReadOnlyList<Message> Messages, Proof Proof);

/// <summary>How much the look of a text alone proves.</summary>
internal enum Proof
{
    /// <summary>Looks like a conversation, and like a list of things as well: the words have to decide.</summary>
    Weak,

    /// <summary>Nothing but a conversation looks like this.</summary>
    Strong,
}
