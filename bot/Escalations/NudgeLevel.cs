using CoachBot.Coaching.Escalation;

namespace CoachBot.Escalations;

/// <summary>How grave a case is, by the names it is stored with.</summary>
internal enum NudgeLevel
{
    /// <summary>A supervisor should know.</summary>
    Nudge,

    /// <summary>The agent asked for help.</summary>
    Call,

    /// <summary>It must not wait.</summary>
    Immediate,
}

internal static class NudgeLevels
{
    public static string NameOf(NudgeLevel level) => level switch
    {
        NudgeLevel.Immediate => "immediate",
        NudgeLevel.Call => "call",
        _ => "nudge",
    };

    public static RiskLevel RiskOf(string name) => name == "immediate" ? RiskLevel.Immediate : RiskLevel.Nudge;
}
