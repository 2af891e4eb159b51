namespace CoachBot.Coaching.Transcripts;

/// <summary>What a pasted conversation was recognised as.</summary>
public enum TranscriptShape
{
    /// <summary>Lines that begin with a role word ("Customer: …").</summary>
    RoleWords,

    /// <summary>Lines that begin with a name ("Ana Reed: …").</summary>
    Names,

    /// <summary>A line with the name and the time, or one for each, and the words below: copies out of Teams, Slack, Zendesk, LiveChat.</summary>
    HeadLines,

    /// <summary>A line with a role word only, and the words below.</summary>
    RoleHeads,

    /// <summary>An export of WhatsApp: date, time, name and words on a line.</summary>
    WhatsApp,

    /// <summary>Name, words, and the time below them: copies out of Messenger.</summary>
    Messenger,

    /// <summary>A chat transcript of Salesforce: seconds since the start, name and words on a line.</summary>
    Salesforce,

    /// <summary>E-mails that quote each other.</summary>
    Email,

    /// <summary>A call, with the time since its start before each turn.</summary>
    Phone,

    /// <summary>Subtitles: SRT or WebVTT.</summary>
    Captions,

    /// <summary>A table with a column for the speaker and one for the words.</summary>
    Table,

    /// <summary>JSON: an array of messages, or one inside an object.</summary>
    Json,

    /// <summary>HTML as web chats and Teams paste it.</summary>
    Html,

    /// <summary>No labels at all: told from content alone.</summary>
    Unlabelled,
}
