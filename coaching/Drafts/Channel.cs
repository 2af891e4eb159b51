namespace CoachBot.Coaching.Drafts;

/// <summary>Where the reply will be read; it decides length, pace and what may be said in the open.</summary>
public enum Channel
{
    /// <summary>Live chat, the default.</summary>
    Chat,

    /// <summary>E-mail or a ticket answered by e-mail.</summary>
    Email,

    /// <summary>A text message.</summary>
    Sms,

    /// <summary>A public post or comment on a social network.</summary>
    Social,

    /// <summary>A public answer to a review.</summary>
    Review,

    /// <summary>Words to be spoken on the telephone.</summary>
    Phone,
}
