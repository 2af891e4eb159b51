namespace CoachBot.Delivery;

/// <summary>The way by which somebody was heard from, as far as it may change.</summary>
/// <param name="Service">The address of the channel's service.</param>
/// <param name="TimeZone">The person's time zone, by its IANA name, where the channel tells it.</param>
internal readonly record struct HeardBy(string Service, string? TimeZone);
