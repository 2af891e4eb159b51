namespace CoachBot.Channels.Slack;

/// <summary>What the signature of a request tells.</summary>
internal enum SignatureVerdict
{
    /// <summary>Slack sent it, just now, as it is.</summary>
    Valid,

    /// <summary>A header is absent, or there twice.</summary>
    Missing,

    /// <summary>The time is no number.</summary>
    NoTime,

    /// <summary>It was signed too long ago: somebody may be sending it again.</summary>
    TooOld,

    /// <summary>It was signed in the future: a clock is wrong, or somebody keeps it for later.</summary>
    TooNew,

    /// <summary>It was signed with another secret, or altered since.</summary>
    Wrong,
}
