namespace CoachBot.Organisation;

/// <summary>A shift.</summary>
internal sealed class ShiftOptions
{
    /// <summary>The shift's name, one for each shift of the team.</summary>
    public string Name { get; set; } = "";

    /// <summary>The days on which it begins: Mon-Fri, Mon,Wed,Sat or Daily.</summary>
    public string Days { get; set; } = "Mon-Fri";

    /// <summary>When it begins, like 14:00.</summary>
    public string Start { get; set; } = "";

    /// <summary>When it ends, like 22:00; before the start, it ends on the next day.</summary>
    public string End { get; set; } = "";

    /// <summary>Where the clock is, like Europe/Berlin.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Where the summary is posted, written like msteams/19:…@thread.tacv2.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Whether the team's lead sees the summary first and decides.</summary>
    public bool Preview { get; set; }
}
