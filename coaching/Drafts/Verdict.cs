namespace CoachBot.Coaching.Drafts;

/// <summary>What the agent should do with the draft.</summary>
public enum Verdict
{
    /// <summary>Ready to send: nothing above a polish was found.</summary>
    Ready,

    /// <summary>Worth a tweak: a finding of high or medium severity.</summary>
    Tweak,

    /// <summary>Don't send yet: at least one blocking finding.</summary>
    Hold,
}
