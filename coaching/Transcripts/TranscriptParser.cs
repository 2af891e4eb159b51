namespace CoachBot.Coaching.Transcripts;

/// <summary>Reads a pasted conversation, however it looks.</summary>
public static class TranscriptParser
{
    /// <summary>The turns of <paramref name="text"/>, or <see langword="null"/> when it isn't a conversation of at least two sides.</summary>
    public static Transcript? Read(string text) => LabelledTranscript.Read(text) is { } turns ? new Transcript(turns, TranscriptShape.RoleWords, 1) : null;
}
