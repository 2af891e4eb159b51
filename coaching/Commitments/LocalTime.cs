namespace CoachBot.Coaching.Commitments;

/// <summary>Turns what a clock on a wall shows into an instant.</summary>
public static class LocalTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The instant at which clocks in <paramref name="zone"/> show <paramref name="wall"/>. When they show it twice, the first time; when
    /// they skip it, the instant to which they jump.
    /// </summary>
    public static DateTimeOffset ToInstant(DateTime wall, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            wall = new DateTime(wall.Ticks - (wall.Ticks % Step.Ticks), DateTimeKind.Unspecified);
            while (zone.IsInvalidTime(wall))
            {
                wall += Step;
            }
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }
}
