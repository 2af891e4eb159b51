namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>A date, a time or both, as read from a text.</summary>
/// <param name="Length">How many characters it took.</param>
/// <param name="Seconds">Seconds since midnight or since the start; negative when there is no time.</param>
/// <param name="Day">A day number, month first where that is open; 0 when there is no date.</param>
/// <param name="DayFirst">The same with the day first.</param>
internal readonly record struct Stamp(int Length, double Seconds, int Day, int DayFirst)
{
    /// <summary>No stamp.</summary>
    public static Stamp None => new(0, -1, 0, 0);

    /// <summary>Whether there is a time of day or since the start.</summary>
    public bool HasTime => Length > 0 && Seconds >= 0;

    /// <summary>Whether there is a full date.</summary>
    public bool HasDay => Day != 0 || DayFirst != 0;

    /// <summary>Whether it is written as a length of time ("1m 30s"), which nothing but a call or a chat's clock writes.</summary>
    public bool IsElapsed { get; init; }

    /// <summary>Whether it stood in brackets.</summary>
    public bool IsBracketed { get; init; }
}
