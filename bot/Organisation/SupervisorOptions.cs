namespace CoachBot.Organisation;

/// <summary>Somebody who can be called.</summary>
internal sealed class SupervisorOptions
{
    /// <summary>Who it is, written like msteams/00000000-0000-0000-0000-000000000000: the channel, and the id in the directory there.</summary>
    public string Id { get; set; } = "";

    /// <summary>What people call them.</summary>
    public string Name { get; set; } = "";

    /// <summary>The days on which they work: Mon-Fri, Mon,Wed,Sat or Daily.</summary>
    public string Days { get; set; } = "Daily";

    /// <summary>The hours in which they work, like 08:00-17:00; empty for all.</summary>
    public string Hours { get; set; } = "";

    /// <summary>The hours in which they must not be disturbed, like 20:00-07:00; empty for none.</summary>
    public string QuietHours { get; set; } = "";

    /// <summary>Where their clock is, like Europe/Berlin.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many open nudges they have at most at a time.</summary>
    public int MostOpen { get; set; } = 3;
}
