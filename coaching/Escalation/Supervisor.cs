using CoachBot.Coaching.Shifts;

namespace CoachBot.Coaching.Escalation;

/// <summary>Somebody who can be called to a conversation.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Name">What people call them.</param>
public sealed record Supervisor(string Id, string Name)
{
    /// <summary>When they work; <see langword="null"/> for always.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>When they must not be disturbed; <see langword="null"/> for never.</summary>
    public WeeklyHours? QuietHours { get; init; }

    /// <summary>How many open nudges they have at most at a time.</summary>
    public int MostOpen { get; init; } = 3;

    /// <summary>Whether they work and may be disturbed.</summary>
    public bool IsOnDuty(DateTimeOffset now) => Hours?.Contains(now) != false && QuietHours?.Contains(now) != true;
}
