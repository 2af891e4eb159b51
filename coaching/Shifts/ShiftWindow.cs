namespace CoachBot.Coaching.Shifts;

/// <summary>One shift, from its start to just before its end.</summary>
/// <param name="Day">The day on which it begins, where it is worked.</param>
/// <param name="Start">The first instant.</param>
/// <param name="End">The instant after the last.</param>
public sealed record ShiftWindow(DateOnly Day, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Whether an instant falls into it.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= Start && instant < End;
}
