namespace CoachBot.Coaching.Transcripts;

/// <summary>What a pasted conversation was recognised as.</summary>
public enum TranscriptShape
{
    /// <summary>Lines that begin with a role word ("Customer: …").</summary>
    RoleWords,

    /// <summary>Lines that begin with a name ("Ana Reed: …").</summary>
    Names,
}
