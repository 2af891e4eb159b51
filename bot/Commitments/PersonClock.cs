using System.Globalization;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Commitments;

/// <summary>What time it is for a person.</summary>
internal sealed class PersonClock(IOptions<CommitmentsOptions> options, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The person's own time zone, else the one of the settings.</summary>
    public TimeZoneInfo ZoneOf(AgentRow? person) =>
        person?.TimeZone is { } told && TimeZoneInfo.TryFindSystemTimeZoneById(told, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>An instant in words: "Wed 6 May, 15:00".</summary>
    public string Told(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var today = TimeZoneInfo.ConvertTime(Now, zone).Date;
        return local.Date == today
            ? local.ToString("HH:mm 'today'", CultureInfo.InvariantCulture)
            : local.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
    }
}
